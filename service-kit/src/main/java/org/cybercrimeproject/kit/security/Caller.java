package org.cybercrimeproject.kit.security;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.problem.Problem;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.writing.Authority;
import org.cybercrimeproject.kit.writing.Intent;
import org.cybercrimeproject.kit.writing.Scope;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who is asking, and what that person may see, write and publish. */
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;
    private final HttpServerRequest request;

    Caller(SecurityIdentity identity, HttpServerRequest request) {
        this.identity = identity;
        this.request = request;
    }

    /** The strictest visibility that the caller may see. */
    public Visibility level() {
        if (has(Role.VIEWER) || has(Role.EDITOR) || has(Role.PUBLISHER) || has(Role.ADMIN)) {
            return Visibility.INTERNAL;
        }
        return has(Role.PARTNER) ? Visibility.PARTNERS : Visibility.PUBLIC;
    }

    /** Whether there is no token. */
    public boolean isAnonymous() {
        return identity.isAnonymous();
    }

    /** The token's {@code sub}. */
    public String actor() {
        return identity.isAnonymous() ? "anonymous" : identity.getPrincipal().getName();
    }

    /** What the caller may do; an administrator is not narrowed. */
    public Authority authority() {
        var everything = has(Role.ADMIN);
        return new Authority(level(), everything || has(Role.PUBLISHER), everything ? Map.of() : narrowed());
    }

    /** Whether the caller may see what was withdrawn, for what it was: that is for viewers and above. */
    public boolean seesWithdrawn() {
        return level() == Visibility.INTERNAL;
    }

    /** Refuses (403) to ask for what was withdrawn unless the caller may see it. */
    public void mayAskForWithdrawn() {
        if (!seesWithdrawn()) {
            throw Problem.FORBIDDEN.at(
                    "withdrawn",
                    Message.of(
                            "What was withdrawn is for viewers and above; leave withdrawn out.",
                            "Ce qui a été retiré est réservé aux rôles viewer et supérieurs ; n’indiquez pas withdrawn."));
        }
    }

    /** Refuses (403) to write what the caller's claims do not reach. */
    public void mayWrite(Scope scope) {
        authority().mayWrite(scope);
    }

    /** The intent to create a record. */
    public Intent creating() {
        return new Intent(actor(), null, null, authority(), Intent.Match.NOT_NEEDED);
    }

    /** The intent to change a record: takes the request's If-Match. */
    public Intent changing(String reason) {
        return new Intent(actor(), reason, null, authority(), Intent.Match.of(request.getHeader("If-Match")));
    }

    private Map<String, Set<String>> narrowed() {
        var narrowed = new HashMap<String, Set<String>>();
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            for (var claim : Set.of(Scope.PROJECTS, Scope.COUNTRIES)) {
                Object values = token.getClaim(claim);
                if (values != null) {
                    narrowed.put(claim, texts(values));
                }
            }
        }
        return narrowed;
    }

    /** A claim that is no list of texts narrows to nothing: better too little than too much. */
    private static Set<String> texts(Object values) {
        if (values instanceof JsonArray array) {
            return array.stream()
                    .filter(JsonString.class::isInstance)
                    .map(value -> ((JsonString) value).getString())
                    .collect(Collectors.toSet());
        }
        if (values instanceof Collection<?> list) {
            return list.stream().map(Object::toString).collect(Collectors.toSet());
        }
        return Set.of();
    }

    private boolean has(String role) {
        return identity.hasRole(role);
    }
}

package org.cybercrimeproject.kit.security;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import org.cybercrimeproject.kit.problem.Problem;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.writing.Intent;

/** Who is asking, and what that person may see and publish. */
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

    /** The token's {@code sub}. */
    public String actor() {
        return identity.isAnonymous() ? "anonymous" : identity.getPrincipal().getName();
    }

    /** Refuses to make something PUBLIC unless the caller is a publisher. */
    public void mayGive(Visibility visibility) {
        if (visibility == Visibility.PUBLIC && !has(Role.PUBLISHER) && !has(Role.ADMIN)) {
            throw Problem.PUBLISHER_NEEDED.at(
                    "/visibility", "Create it as INTERNAL or PARTNERS, or ask somebody with the role publisher.");
        }
    }

    /** The intent to create a record. */
    public Intent creating() {
        return new Intent(actor(), null, null, level(), Intent.Match.NOT_NEEDED);
    }

    /** The intent to change a record: takes the request's If-Match. */
    public Intent changing(String reason) {
        return new Intent(actor(), reason, null, level(), Intent.Match.of(request.getHeader("If-Match")));
    }

    private boolean has(String role) {
        return identity.hasRole(role);
    }
}

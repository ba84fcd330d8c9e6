package org.cybercrimeproject.kit.security;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cybercrimeproject.kit.problem.Address;
import org.cybercrimeproject.kit.problem.AllowedMethods;

/**
 * Lets the pages of configured origins read answers, errors too (Fetch standard, CORS protocol). Pages of others get the
 * same answers as anybody, and their browsers keep them from reading: nobody is refused for where a page came from. No
 * cookies are at stake, so credentials are not allowed; a token is a header like any other.
 */
@Singleton
class CrossOrigin {

    /** Before all checks, so that pages can read why they were refused. */
    private static final int FIRST = -300;

    private static final String EXPOSED = "Allow, Content-Disposition, Content-Language, ETag, Link, Location,"
            + " Preference-Applied, Retry-After, Suite-Recorded, WWW-Authenticate";
    private static final String ACCEPTED = "Accept, Accept-Language, Authorization, Content-Type, Idempotency-Key,"
            + " If-Match, If-None-Match, Prefer, Suite-Recorded, traceparent";
    private static final String REMEMBERED_SECONDS = "3600";

    private final List<Pattern> origins;
    private final AllowedMethods methods;

    CrossOrigin(CorsConfig config, AllowedMethods methods) {
        this.origins = config.origins().orElse(List.of()).stream()
                .map(CrossOrigin::pattern)
                .toList();
        this.methods = methods;
    }

    void install(@Observes Router router) {
        if (!origins.isEmpty()) {
            router.route().order(FIRST).handler(this::answer);
        }
    }

    /** An origin is scheme, host and port; only the port may be any. */
    static Pattern pattern(String origin) {
        var anyPort = origin.endsWith(":*");
        var host = anyPort ? origin.substring(0, origin.length() - 2) : origin;
        if (!host.matches("https?://([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+])(:[0-9]+)?")) {
            throw new IllegalStateException("suite.cors.origins: \"" + origin
                    + "\" is no origin; write https://frontend.example.org or http://localhost:*.");
        }
        return Pattern.compile(Pattern.quote(host) + (anyPort ? "(:[0-9]{1,5})?" : ""));
    }

    private void answer(RoutingContext context) {
        var response = context.response();
        context.addHeadersEndHandler(end -> response.headers().add(HttpHeaders.VARY, HttpHeaders.ORIGIN));
        var request = context.request();
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null
                || origins.stream().noneMatch(it -> it.matcher(origin).matches())) {
            context.next();
            return;
        }
        response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        if (request.method().equals(HttpMethod.OPTIONS)
                && request.headers().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD)) {
            var allowed = Address.plain(request.path()).map(methods::of).stream()
                    .flatMap(java.util.Collection::stream)
                    .collect(Collectors.joining(", "));
            response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, allowed.isEmpty() ? "GET" : allowed)
                    .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, ACCEPTED)
                    .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, REMEMBERED_SECONDS)
                    .setStatusCode(204)
                    .end();
        } else {
            response.putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
            context.next();
        }
    }
}

package org.cybercrimeproject.local.gateway;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.regex.Pattern;

/**
 * What browsers are told of the answers that the entry gives by itself; the services tell it of theirs. A page that is
 * developed on this machine may read them.
 */
final class Pages {
    private static final Pattern HERE = Pattern.compile("http://(localhost|127\\.0\\.0\\.1|\\[::1])(:[0-9]{1,5})?");

    private Pages() {}

    static void mayRead(HttpServerRequest request) {
        mayRead(request, request.response().headers());
    }

    static void mayRead(HttpServerRequest request, MultiMap answer) {
        answer.set("X-Content-Type-Options", "nosniff");
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin != null && HERE.matcher(origin).matches()) {
            answer.set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin)
                    .set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, "Retry-After")
                    .add(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        }
    }
}

package org.cybercrimeproject.kit.problem;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/**
 * Looks at addresses and headers before anything else does. No answer leaves without {@code nosniff}: a browser takes it
 * for what it says it is. A header that says nothing is as good as none, though the framework fails over it. A path that
 * is no {@link Address} is not found, whatever the framework would make of it.
 */
@ApplicationScoped
class HeadChecks {

    /** After the headers for browsers of other origins (300), so that their pages can read it; before all else. */
    static final int AFTER_CORS = -290;

    private static final List<CharSequence> MAY_SAY_NOTHING = List.of(
            HttpHeaders.ACCEPT,
            HttpHeaders.ACCEPT_LANGUAGE,
            HttpHeaders.ACCEPT_ENCODING,
            HttpHeaders.ACCEPT_CHARSET,
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.IF_MATCH,
            HttpHeaders.IF_NONE_MATCH,
            HttpHeaders.AUTHORIZATION);

    private static final Message NOTHING_THERE = Message.of(
            "No address is spelled like this: leave out doubled slashes, \".\", \"..\", \";\" and encoded slashes.",
            "Aucune adresse ne s’écrit ainsi : ôtez les barres doublées, « . », « .. », « ; » et les barres codées.");

    void install(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(HeadChecks::begin);
        router.route().order(AFTER_CORS).handler(HeadChecks::check);
    }

    void install(@Observes ManagementInterface management) {
        management.router().route().order(Integer.MIN_VALUE).handler(context -> {
            noSniffing(context.response());
            context.next();
        });
    }

    private static void begin(RoutingContext context) {
        noSniffing(context.response());
        var headers = context.request().headers();
        for (var name : MAY_SAY_NOTHING) {
            var lines = headers.getAll(name);
            if (lines.stream().anyMatch(String::isBlank)) {
                headers.remove(name);
                lines.stream().filter(line -> !line.isBlank()).forEach(line -> headers.add(name, line));
            }
        }
        context.next();
    }

    private static void check(RoutingContext context) {
        if (Address.plain(context.request().path()).isPresent()) {
            context.next();
            return;
        }
        context.request().resume();
        context.response()
                .setStatusCode(Problem.NOT_FOUND.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, PlainProblem.MEDIA_TYPE)
                .end(PlainProblem.json(Problem.NOT_FOUND, context, NOTHING_THERE));
    }

    private static void noSniffing(HttpServerResponse response) {
        response.putHeader("X-Content-Type-Options", "nosniff");
    }
}

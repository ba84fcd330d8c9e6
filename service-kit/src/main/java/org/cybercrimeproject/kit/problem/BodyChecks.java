package org.cybercrimeproject.kit.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses, before anything reads them, bodies that announce themselves as too large or as packed. The server alone
 * would answer the first without words, and would take the second for plain.
 */
@ApplicationScoped
class BodyChecks {

    /** Up to so many times the limit a body is read away. */
    private static final int DRAINED = 20;

    private final long limit;

    BodyChecks(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.limit = limit.asLongValue();
    }

    void install(@Observes Router router) {
        router.route().order(HeadChecks.AFTER_CORS).handler(this::check);
    }

    private void check(RoutingContext context) {
        var request = context.request();
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        var encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (length != null && length.matches("[0-9]{1,18}") && Long.parseLong(length) > limit) {
            var detail = Message.of(
                    "The body has %s bytes; the limit is %s.",
                    "Le corps a %s octets ; la limite est de %s.", length, limit);
            refuse(context, Problem.TOO_LARGE, detail, Long.parseLong(length) <= DRAINED * limit);
        } else if (encoding != null && !encoding.toLowerCase(Locale.ROOT).equals("identity")) {
            refuse(
                    context,
                    Problem.UNSUPPORTED_MEDIA_TYPE,
                    Message.of(
                            "Send the body as it is, without Content-Encoding.",
                            "Envoyez le corps tel quel, sans Content-Encoding."),
                    length != null);
        } else {
            context.next();
        }
    }

    /**
     * Answers when the caller has sent all, because one who is cut off while sending does not read the answer; or at
     * once, and hangs up, when that would be long, or when the caller sends nothing before it is told to go on.
     */
    private static void refuse(RoutingContext context, Problem problem, Message detail, boolean drain) {
        var text = PlainProblem.json(problem, context, detail);
        var response = context.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, PlainProblem.MEDIA_TYPE);
        if (drain && !context.request().headers().contains(HttpHeaders.EXPECT)) {
            context.request().handler(buffer -> {}).endHandler(end -> response.end(text));
        } else {
            response.putHeader(HttpHeaders.CONNECTION, "close").end(text);
        }
    }
}

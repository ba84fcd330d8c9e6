package org.cybercrimeproject.kit.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Answers OPTIONS with the methods that the very address takes. What browsers ask before is answered elsewhere. */
@ApplicationScoped
class Options {

    private final AllowedMethods allowed;

    Options(AllowedMethods allowed) {
        this.allowed = allowed;
    }

    void install(@Observes Router router) {
        router.route()
                .method(HttpMethod.OPTIONS)
                .order(HeadChecks.AFTER_CORS + 1)
                .handler(context -> {
                    var methods = Address.plain(context.request().path())
                            .map(allowed::of)
                            .orElseThrow();
                    if (methods.isEmpty()) {
                        context.next();
                    } else {
                        context.request().resume();
                        context.response()
                                .setStatusCode(204)
                                .putHeader(HttpHeaders.ALLOW, String.join(", ", methods))
                                .end();
                    }
                });
    }
}

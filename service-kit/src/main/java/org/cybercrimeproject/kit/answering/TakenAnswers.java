package org.cybercrimeproject.kit.answering;

import io.netty.handler.timeout.WriteTimeoutHandler;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;

/**
 * Closes the connection of whoever asks and does not take the answer: it lies in memory until then. See {@link
 * AnswersConfig}; files have a closer watch of their own ({@link FileSending}).
 */
@Singleton
class TakenAnswers {

    /** Before all that may answer; see {@code RateLimit}. */
    private static final int PRIORITY = 1_000;

    private static final String NAME = "taken-answers";

    private final AnswersConfig config;

    TakenAnswers(AnswersConfig config) {
        this.config = config;
    }

    void register(@Observes Filters filters) {
        filters.register(
                request -> {
                    watch(request.request());
                    request.next();
                },
                PRIORITY);
    }

    private void watch(HttpServerRequest request) {
        var connection = ((ConnectionBase) request.connection()).channel().pipeline();
        if (connection.get(NAME) == null) {
            connection.addFirst(
                    NAME, new WriteTimeoutHandler(config.takenWithin().toMillis(), TimeUnit.MILLISECONDS));
        }
    }
}

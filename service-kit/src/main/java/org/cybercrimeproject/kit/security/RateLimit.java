package org.cybercrimeproject.kit.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.problem.PlainProblem;
import org.cybercrimeproject.kit.problem.Problem;

/**
 * Refuses (429) what one caller sends beyond the rate agreed, before anything is done for it; see {@link
 * RateLimitConfig}. The rate per address for everybody is the entry's business.
 */
@Singleton
class RateLimit {

    /** After authentication (200), so that the subject is known, and before everything else. */
    private static final int PRIORITY = 150;

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final RateLimitConfig config;

    RateLimit(RateLimitConfig config) {
        this.config = config;
    }

    void register(@Observes Filters filters) {
        if (config.perSecond() < 0 || config.burst() < 1 || config.callers() < 1) {
            throw new IllegalStateException(
                    "suite.rate-limit: per-second is at least 0, burst and callers at least 1.");
        }
        if (config.perSecond() == 0) {
            return;
        }
        var interval = SECOND / config.perSecond();
        Cache<String, Allowance> callers = Caffeine.newBuilder()
                .maximumSize(config.callers())
                // By then the bucket is full: a new one is the same.
                .expireAfterAccess(Duration.ofNanos(interval * config.burst()).plusMinutes(1))
                .build();
        filters.register(request -> limit(request, callers, interval), PRIORITY);
    }

    private void limit(RoutingContext request, Cache<String, Allowance> callers, long interval) {
        var now = System.nanoTime();
        var wait = callers.get(caller(request), name -> new Allowance(now)).take(now, interval, config.burst());
        if (wait == 0) {
            request.next();
        } else {
            refuse(request, (wait + SECOND - 1) / SECOND);
        }
    }

    /** Subjects and addresses can't be mistaken for each other. */
    private static String caller(RoutingContext request) {
        if (request.user() instanceof QuarkusHttpUser user
                && !user.getSecurityIdentity().isAnonymous()) {
            return "sub " + user.getSecurityIdentity().getPrincipal().getName();
        }
        var address = request.request().remoteAddress();
        return address == null ? "nobody" : "at " + address.hostAddress();
    }

    private static void refuse(RoutingContext request, long seconds) {
        var problem = Problem.TOO_MANY_REQUESTS;
        // The body is not read: what is still to come of it must not hold up the connection's next request.
        request.request().resume();
        request.response()
                .setStatusCode(problem.status())
                .putHeader("Retry-After", Long.toString(seconds))
                .putHeader("Content-Type", PlainProblem.MEDIA_TYPE)
                .end(PlainProblem.json(
                        problem,
                        request,
                        Message.of(
                                "You send more requests than agreed; continue in %d s.",
                                "Vous envoyez plus de requêtes que convenu ; reprenez dans %d s.", (Long) seconds)));
    }
}

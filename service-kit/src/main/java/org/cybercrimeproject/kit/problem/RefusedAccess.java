package org.cybercrimeproject.kit.problem;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * Writes a line into the log for an access that was refused (401, 403): who asked, for what, and why not. Once a minute
 * for the same person and operation, with the number of those in between; nothing of a token is in it. All of them count
 * in the metric {@code suite.refused.accesses}.
 */
@Singleton
class RefusedAccess {

    private static final Logger LOG = Logger.getLogger(RefusedAccess.class);
    private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);
    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    private static final int REMEMBERED_AT_MOST = 10_000;

    /** What is no literal of an address is a record's name: {@code GPC2-7}, {@code 2}, a UUID. */
    private static final Pattern NAME = Pattern.compile("/(?!v[0-9]+(?:/|$)|[a-z][a-z-]*(?:/|$))[^/]+");

    private static final Pattern UNPRINTABLE = Pattern.compile("\\p{C}");
    private static final int SHOWN = 300;

    /** When the last line was written, and how many were refused since. */
    private record Line(AtomicLong at, AtomicLong unwritten) {}

    private final Cache<String, Line> lines;
    private final Ticker ticker;
    private final Consumer<String> log;
    private final MeterRegistry meters;

    @Inject
    RefusedAccess(MeterRegistry meters) {
        this(meters, Ticker.systemTicker(), LOG::info);
    }

    RefusedAccess(MeterRegistry meters, Ticker ticker, Consumer<String> log) {
        this.meters = meters;
        this.ticker = ticker;
        this.log = log;
        this.lines = Caffeine.newBuilder()
                .maximumSize(REMEMBERED_AT_MOST)
                .expireAfterAccess(REMEMBERED)
                .ticker(ticker)
                .build();
    }

    /**
     * The token, or that there is none, is the reason. Whoever sends a token that is none may send any address with it,
     * so the address does not tell such lines apart.
     */
    void unauthenticated(RoutingContext request, boolean matched, String why) {
        var who = address(request);
        refused(401, matched ? who + " " + operation(request) : who, who, operation(request), why);
    }

    /** The person's roles or claims are the reason. */
    void forbidden(RoutingContext request, String why) {
        var who = request.user() instanceof QuarkusHttpUser user
                ? user.getSecurityIdentity().getPrincipal().getName()
                : address(request);
        refused(403, who + " " + operation(request), who, operation(request), why);
    }

    /**
     * Writes the line, if it is time for one.
     *
     * @param same what has this in common is written once a minute
     */
    void refused(int status, String same, String who, String operation, String why) {
        meters.counter("suite.refused.accesses", "status", Integer.toString(status))
                .increment();
        var now = ticker.read();
        var line = lines.get(
                status + " " + same, key -> new Line(new AtomicLong(now - BETWEEN_LINES.toNanos()), new AtomicLong()));
        var last = line.at().get();
        if (now - last < BETWEEN_LINES.toNanos() || !line.at().compareAndSet(last, now)) {
            line.unwritten().incrementAndGet();
            return;
        }
        var more = line.unwritten().getAndSet(0);
        log.accept(printable(who) + " was refused " + printable(operation) + " (" + status + "): " + printable(why)
                + (more == 0 ? "" : " So were " + more + " more like it since the line before."));
    }

    /** Method and address, without the names of records: so that one who tries many is one line. */
    static String operation(String method, String path) {
        return method + " " + (path == null ? "" : NAME.matcher(path).replaceAll("/{}"));
    }

    private static String operation(RoutingContext request) {
        return operation(request.request().method().name(), request.request().path());
    }

    private static String address(RoutingContext request) {
        var address = request.request().remoteAddress();
        return "somebody at " + (address == null ? "an unknown address" : address.hostAddress());
    }

    /** What a caller may have chosen begins no line of its own, and is no longer than it need be. */
    private static String printable(String text) {
        var shown = UNPRINTABLE.matcher(text).replaceAll("?");
        return shown.length() <= SHOWN ? shown : shown.substring(0, SHOWN) + "…";
    }
}

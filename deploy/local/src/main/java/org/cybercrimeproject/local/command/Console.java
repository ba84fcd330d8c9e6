package org.cybercrimeproject.local.command;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What a person reads while the stack starts and stops. */
record Console(PrintStream out) {
    void line(String text) {
        out.println(text);
        out.flush();
    }

    void blank() {
        line("");
    }

    /** One part is up. */
    void ready(String part, long sinceNanos, String where) {
        line(String.format(Locale.ROOT, "  %-18s ready  %5.1f s   %s", part, seconds(sinceNanos), where));
    }

    static double seconds(long sinceNanos) {
        return Duration.ofNanos(System.nanoTime() - sinceNanos).toMillis() / 1000.0;
    }
}

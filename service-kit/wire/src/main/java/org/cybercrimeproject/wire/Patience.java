package org.cybercrimeproject.wire;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Until when one connection is waited for: {@link Deadlines}, seen from where it stands. */
final class Patience {

    /** What a connection is expected to send. */
    enum Phase {
        /** Nothing, or a request. */
        IDLE,
        /** The rest of a request's line and headers. */
        HEAD,
        /** The rest of a request's body. */
        BODY
    }

    private static final long NEVER = Long.MAX_VALUE;

    private final Deadlines deadlines;
    private Phase phase;
    /** On the clock of {@link System#nanoTime}. */
    private long deadline;

    private long began;
    private long came;

    Patience(Deadlines deadlines) {
        this.deadlines = deadlines;
        idle();
    }

    boolean isIn(Phase asked) {
        return phase == asked;
    }

    /** Nobody owes anybody anything. */
    void idle() {
        phase = Phase.IDLE;
        deadline = in(deadlines.idle());
    }

    /** It is the server's turn, for as long as it likes. */
    void answering() {
        phase = Phase.IDLE;
        deadline = NEVER;
    }

    /** No request follows any more: what is on its way is refused. */
    void refusing() {
        phase = Phase.HEAD;
        deadline = NEVER;
    }

    void head() {
        phase = Phase.HEAD;
        deadline = in(deadlines.head());
    }

    void body() {
        phase = Phase.BODY;
        began = System.nanoTime();
        came = 0;
        deadline = bodyDeadline();
    }

    /** Something has come: a request begins with it, or its body goes on. */
    void arrived(int bytes) {
        if (phase == Phase.IDLE) {
            head();
        } else if (phase == Phase.BODY) {
            came += bytes;
            deadline = bodyDeadline();
        }
    }

    /** It is we who did not read the body for so long. */
    void heldUp(long millis) {
        began += TimeUnit.MILLISECONDS.toNanos(millis);
        deadline = bodyDeadline();
    }

    boolean isOver() {
        return deadline != NEVER && System.nanoTime() - deadline >= 0;
    }

    private long bodyDeadline() {
        return began + deadlines.body().toNanos() + TimeUnit.SECONDS.toNanos(1) * came / deadlines.bytesPerSecond();
    }

    private static long in(Duration time) {
        return System.nanoTime() + time.toNanos();
    }
}

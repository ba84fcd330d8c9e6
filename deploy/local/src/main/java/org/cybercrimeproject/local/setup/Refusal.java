package org.cybercrimeproject.local.setup;

/** A sentence for the person at the terminal and the exit code the program ends with; never shown with a stack trace. */
public final class Refusal extends RuntimeException {
    /** Something the caller asked for cannot be done as asked: wrong arguments, a port that is taken. */
    public static final int USAGE = 2;
    /** The stack runs already, or does not run, and the command needs the opposite. */
    public static final int WRONG_MOMENT = 3;
    /** Something broke on the way. */
    public static final int FAILED = 1;

    private static final long serialVersionUID = 1;
    private final int exitCode;

    /** A refusal with its exit code. */
    public Refusal(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /** A part that did not come up or broke. */
    public static Refusal failed(String message) {
        return new Refusal(FAILED, message);
    }

    /** What the process ends with. */
    public int exitCode() {
        return exitCode;
    }
}

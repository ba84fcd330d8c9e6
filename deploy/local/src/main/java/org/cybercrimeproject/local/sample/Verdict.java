package org.cybercrimeproject.local.sample;

/** What the loader makes of a status: a pure reading of HTTP. */
enum Verdict {
    /** It is there, or was there and was withdrawn: nothing to write. */
    THERE,
    /** It is not there. */
    ABSENT,
    /** The other side does not want it. */
    REFUSED;

    /** Stands for a connection that did not come about. */
    static final int NO_ANSWER = 0;

    /** Reads the answer to the question whether a record is there. */
    static Verdict ofReading(int status) {
        return switch (status) {
            case 200, 410 -> THERE;
            case 404 -> ABSENT;
            default -> REFUSED;
        };
    }

    /** Whether a write was taken. */
    static boolean written(int status) {
        return status >= 200 && status < 300;
    }

    /** Whether the record may be there already: somebody was quicker, or an earlier try got through unnoticed. */
    static boolean perhapsThere(int status) {
        return status == 409 || status == 412 || status == 428;
    }

    /** Whether the other side is only away for the moment. */
    static boolean worthAnotherTry(int status) {
        return status == NO_ANSWER || status == 429 || status == 502 || status == 503 || status == 504;
    }
}

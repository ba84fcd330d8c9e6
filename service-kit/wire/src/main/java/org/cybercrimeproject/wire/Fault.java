package org.cybercrimeproject.wire;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;

/** Why something that arrived is no request that anybody could answer. */
public enum Fault {
    /** It is not HTTP/1.1, or contradicts itself. */
    MALFORMED(400),
    /** The address has signs that no address may have, or is none. */
    ADDRESS(400),
    /** HTTP/1.1 wants one header Host with a name or an address. */
    HOST(400),
    /** It did not come to its end in time. */
    TIMEOUT(408),
    /** A body that did not say its length is too long. */
    LONG_BODY(413),
    /** The request line is too long. */
    LONG_ADDRESS(414),
    /** The headers are too long. */
    LONG_HEADERS(431);

    private final int status;

    Fault(int status) {
        this.status = status;
    }

    /** The status of the answer. */
    public int status() {
        return status;
    }

    /** What the decoder complains about. */
    static Fault of(Throwable cause) {
        if (cause instanceof TooLongHttpLineException) {
            return LONG_ADDRESS;
        }
        return cause instanceof TooLongHttpHeaderException ? LONG_HEADERS : MALFORMED;
    }
}

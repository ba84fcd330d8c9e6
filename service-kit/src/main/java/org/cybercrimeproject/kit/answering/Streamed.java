package org.cybercrimeproject.kit.answering;

import java.io.IOException;
import java.io.OutputStream;

/**
 * An answer that is written bit by bit; what a slow reader has not taken yet is waited for, not kept.
 *
 * @param body writes it
 */
record Streamed(Body body) {

    /** Writes an answer. */
    @FunctionalInterface
    interface Body {
        void write(OutputStream out) throws IOException;
    }
}

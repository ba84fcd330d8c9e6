package org.cybercrimeproject.kit.answering;

import java.io.IOException;
import java.io.OutputStream;

/** An answer that is written bit by bit; what a slow reader has not taken yet is waited for, not kept. */
@FunctionalInterface
interface Streamed {
    void write(OutputStream out) throws IOException;
}

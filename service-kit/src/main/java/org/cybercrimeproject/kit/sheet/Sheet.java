package org.cybercrimeproject.kit.sheet;

import java.io.Closeable;
import java.util.List;

/** Takes rows, one after another; the header is written already. Nothing is kept but a buffer. */
public sealed interface Sheet extends Closeable permits Csv, Xlsx {

    /** Writes a row: texts, numbers, days, or null. */
    void row(List<Object> cells);
}

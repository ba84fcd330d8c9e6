package org.cybercrimeproject.kit.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * Takes rows, one after another; the header is written already. Nothing is kept but a buffer. What was not {@linkplain
 * #finish finished} is no whole file, and closing does not make it one: after a failure nobody can take it for all rows.
 */
public sealed interface Sheet extends Closeable permits Csv, Xlsx {

    /** Writes a row: texts, numbers, days, or null. */
    void row(List<Object> cells);

    /** Writes what comes after the last row, and all that is still in a buffer; the stream stays open. */
    void finish() throws IOException;

    /** Gives back what the sheet holds itself; the stream stays open. */
    @Override
    void close() throws IOException;
}

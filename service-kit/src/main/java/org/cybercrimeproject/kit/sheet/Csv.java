package org.cybercrimeproject.kit.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Comma-separated values (RFC 4180), in UTF-8 with a byte order mark: programs take it or skip it, and without it the
 * usual spreadsheet shows "Côte d'Ivoire" as "CÃ´te d'Ivoire".
 *
 * <p>A cell that a spreadsheet would run as a formula gets an apostrophe in front. Every field is quoted: programs that
 * guess the quote character by the first lines take that apostrophe for it otherwise, and make one row of many.
 */
public final class Csv implements Sheet {

    private static final String MARK = "\uFEFF";
    private static final String STARTS_A_FORMULA = "=+-@\t\r\n|%\uFF1D\uFF0B\uFF0D\uFF20\uFF5C\uFF05";
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+([.,][0-9]+)?");

    private final CsvWriter csv;

    /** Begins with the header. */
    public Csv(OutputStream out, List<String> header) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(MARK);
        this.csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .quoteStrategy(QuoteStrategies.ALWAYS)
                .build(writer);
        csv.writeRecord(header.stream().map(Csv::guarded).toList());
    }

    @Override
    public void row(List<Object> cells) {
        csv.writeRecord(cells.stream()
                .map(cell -> cell == null ? "" : guarded(cell.toString()))
                .toList());
    }

    /** The text, with an apostrophe where a spreadsheet would take it for a formula; leading blanks don't hide one. */
    static String guarded(String text) {
        var first = text.stripLeading();
        var formula = !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0
                || !first.isEmpty() && STARTS_A_FORMULA.indexOf(first.charAt(0)) >= 0;
        return formula && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    @Override
    public void finish() throws IOException {
        csv.flush();
    }

    @Override
    public void close() {
        // It holds nothing but a buffer; flushing that would give an unfinished file a proper end.
    }
}

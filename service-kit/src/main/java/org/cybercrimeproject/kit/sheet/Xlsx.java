package org.cybercrimeproject.kit.sheet;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook of one sheet (Office Open XML): days are days, texts are texts, also those that look like a formula. The
 * header stays in sight and has a filter over all rows; columns are as wide as their first rows need.
 *
 * <p>It is written to a temporary file, which is deleted whatever happens, and copied from there, without the moment of its making, so that the same rows
 * are the same bytes, and with the true dimension of the table: the library writes {@code A1} there, and readers that
 * don't read ahead believe it. In memory are never more than {@value #FLUSHED} rows; with each of them the stream that
 * will take it all is flushed, and may say by failing that nobody waits for it any more.
 *
 * <p>Days before 1 March 1900 are texts (ISO 8601): programs number them differently, for there never was a 29 February
 * 1900 but in the format.
 */
public final class Xlsx implements Sheet {

    private static final int FLUSHED = 500;
    private static final int LONGEST = 32_767;
    private static final String CUT = "…";
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    /** In characters: a day has its place in each column, and no column takes the whole screen. */
    private static final int NARROWEST = 11;

    private static final int WIDEST = 60;
    private static final int FILTER_ARROW = 3;

    private static final String CREATED = "docProps/core.xml";
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String NO_DIMENSION = "<dimension ref=\"A1\"/>";
    private static final int HEAD_OF_SHEET = 2048;
    private static final int BUFFER = 64 * 1024;
    private static final LocalDateTime STAMP = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final OutputStream out;
    private final Path file;
    private final OutputStream buffer;
    private final Workbook workbook;
    private final Worksheet sheet;
    private final int[] widths;
    private int rows = 1;
    private boolean begun;

    /** Begins with the header. */
    public Xlsx(OutputStream out, String title, List<String> header) throws IOException {
        this.out = out;
        // With a name, unlike Scratch: what the library writes can be read from its end only, which takes one.
        this.file = Files.createTempFile("suite-" + title + "-", ".xlsx");
        OutputStream opened = null;
        var whole = false;
        try {
            opened = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
            this.buffer = opened;
            this.workbook = new Workbook(buffer, "suite", "1.0");
            workbook.setCompressionLevel(1);
            this.sheet = workbook.newWorksheet(title);
            this.widths = new int[header.size()];
            for (int column = 0; column < header.size(); column++) {
                sheet.inlineString(0, column, header.get(column));
                widths[column] = header.get(column).length() + FILTER_ARROW;
            }
            sheet.range(0, 0, 0, header.size() - 1).style().bold().set();
            sheet.freezePane(0, 1);
            whole = true;
        } finally {
            if (!whole) {
                delete(opened, file);
            }
        }
    }

    @Override
    public void row(List<Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            cell(column, cells.get(column));
        }
        rows++;
        if (rows % FLUSHED == 0) {
            try {
                flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void cell(int column, Object value) {
        if (value instanceof LocalDate day && !day.isBefore(FIRST_DAY)) {
            sheet.value(rows, column, day);
            sheet.style(rows, column).format("yyyy-mm-dd").set();
        } else if (value instanceof Number number) {
            sheet.value(rows, column, number);
        } else if (value != null) {
            var text = fitting(value.toString());
            sheet.inlineString(rows, column, text);
            widths[column] = Math.max(widths[column], text.length());
        }
    }

    /** As much as a cell may hold, no character cut in two; what is missing is seen. */
    private static String fitting(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        var end = LONGEST - CUT.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + CUT;
    }

    /** The widths stand before the rows: those of the first flush decide them. */
    private void flush() throws IOException {
        if (!begun) {
            begun = true;
            for (int column = 0; column < widths.length; column++) {
                sheet.width(column, Math.min(WIDEST, Math.max(NARROWEST, widths[column])));
            }
        }
        sheet.flush();
        out.flush();
    }

    @Override
    public void finish() throws IOException {
        sheet.setAutoFilter(0, 0, rows - 1, widths.length - 1);
        flush();
        workbook.close();
        buffer.close();
        var to = new ZipOutputStream(out);
        try (var from = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(from.entries())) {
                try (var content = from.getInputStream(entry)) {
                    copy(entry.getName(), content, to);
                }
            }
        }
        to.finish();
        to.flush();
    }

    private void copy(String name, InputStream content, ZipOutputStream to) throws IOException {
        var same = new ZipEntry(name);
        same.setTimeLocal(STAMP);
        to.putNextEntry(same);
        switch (name) {
            case CREATED -> to.write(timeless(content.readAllBytes()));
            case SHEET -> to.write(measured(content));
            default -> {}
        }
        content.transferTo(to);
        to.closeEntry();
    }

    private static byte[] timeless(byte[] properties) {
        return new String(properties, StandardCharsets.UTF_8)
                .replaceAll("(<dcterms:created[^>]*>)[^<]*", "$1" + STAMP + ":00Z")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The beginning of the sheet, with the dimension that it has. */
    private byte[] measured(InputStream content) throws IOException {
        var all = sheet.range(0, 0, rows - 1, widths.length - 1);
        var dimension = "<dimension ref=\"" + all + "\"/>";
        return new String(content.readNBytes(HEAD_OF_SHEET), StandardCharsets.ISO_8859_1)
                .replace(NO_DIMENSION, dimension)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        delete(buffer, file);
    }

    private static void delete(OutputStream opened, Path file) throws IOException {
        try (opened) {
            Files.deleteIfExists(file);
        }
    }
}

package org.cybercrimeproject.kit.sheet;

import java.io.IOException;
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
 * A workbook of one sheet (Office Open XML): days are days, texts are texts, also those that look like a formula.
 *
 * <p>It is written to a temporary file and copied from there without the moment of its making, so that the same rows
 * are the same bytes. In memory are never more than {@value #FLUSHED} rows.
 */
public final class Xlsx implements Sheet {

    private static final int FLUSHED = 500;
    private static final int LONGEST = 32_767;
    private static final double WIDTH = 22;
    private static final String CREATED = "docProps/core.xml";
    private static final LocalDateTime STAMP = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final OutputStream out;
    private final Path file;
    private final Workbook workbook;
    private final Worksheet sheet;
    private int rows = 1;

    /** Begins with the header; the caller closes what it opened. */
    public Xlsx(OutputStream out, String title, List<String> header) throws IOException {
        this.out = out;
        this.file = Files.createTempFile("list", ".xlsx");
        this.workbook = new Workbook(Files.newOutputStream(file), "suite", "1.0");
        workbook.setCompressionLevel(1);
        this.sheet = workbook.newWorksheet(title);
        for (int column = 0; column < header.size(); column++) {
            sheet.width(column, WIDTH);
            sheet.inlineString(0, column, header.get(column));
        }
        sheet.range(0, 0, 0, header.size() - 1).style().bold().set();
        sheet.freezePane(0, 1);
    }

    @Override
    public void row(List<Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            cell(column, cells.get(column));
        }
        rows++;
        if (rows % FLUSHED == 0) {
            flush();
        }
    }

    private void cell(int column, Object value) {
        if (value instanceof LocalDate day) {
            sheet.value(rows, column, day);
            sheet.style(rows, column).format("yyyy-mm-dd").set();
        } else if (value instanceof Number number) {
            sheet.value(rows, column, number);
        } else if (value != null) {
            var text = value.toString();
            sheet.inlineString(rows, column, text.length() <= LONGEST ? text : text.substring(0, LONGEST));
        }
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            workbook.close();
            try (var from = new ZipFile(file.toFile())) {
                copy(from, new ZipOutputStream(out));
            }
        } finally {
            Files.delete(file);
        }
    }

    private static void copy(ZipFile from, ZipOutputStream to) throws IOException {
        for (var entry : Collections.list(from.entries())) {
            var same = new ZipEntry(entry.getName());
            same.setTimeLocal(STAMP);
            to.putNextEntry(same);
            try (var content = from.getInputStream(entry)) {
                if (entry.getName().equals(CREATED)) {
                    to.write(timeless(content.readAllBytes()));
                } else {
                    content.transferTo(to);
                }
            }
            to.closeEntry();
        }
        to.finish();
        to.flush();
    }

    private static byte[] timeless(byte[] properties) {
        return new String(properties, StandardCharsets.UTF_8)
                .replaceAll("(<dcterms:created[^>]*>)[^<]*", "$1" + STAMP + ":00Z")
                .getBytes(StandardCharsets.UTF_8);
    }
}

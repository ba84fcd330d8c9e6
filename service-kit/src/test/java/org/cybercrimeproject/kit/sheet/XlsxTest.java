package org.cybercrimeproject.kit.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

class XlsxTest {

    @Test
    void whatIsWrittenIsRead() throws IOException {
        var rows = read(written(Arrays.asList("Côte d'Ivoire", 7, LocalDate.of(2010, 2, 1), null, "𝄞 \u0001 & <b>")));
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).getCellText(0)).isEqualTo("A");
        var row = rows.get(1);
        assertThat(row.getCellText(0)).isEqualTo("Côte d'Ivoire");
        assertThat(row.getCellAsNumber(1))
                .hasValueSatisfying(number -> assertThat(number.intValue()).isEqualTo(7));
        assertThat(row.getCellAsDate(2))
                .hasValueSatisfying(day -> assertThat(day.toLocalDate()).isEqualTo(LocalDate.of(2010, 2, 1)));
        assertThat(row.getCellText(4)).startsWith("𝄞 ").endsWith(" & <b>");
    }

    @Test
    void aTextThatLooksLikeAFormulaIsAText() throws IOException {
        var cell = read(written(List.of("=1+1"))).get(1).getCell(0);
        assertThat(cell.getType()).isEqualTo(CellType.STRING);
        assertThat(cell.getFormula()).isNull();
        assertThat(cell.getText()).isEqualTo("=1+1");
    }

    @Test
    void theSameRowsAreTheSameBytes() throws IOException {
        var file = written(List.of("x", LocalDate.of(2010, 2, 1)));
        assertThat(written(List.of("x", LocalDate.of(2010, 2, 1)))).isEqualTo(file);
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getTimeLocal().getYear()).isEqualTo(1980);
                if (entry.getName().equals("docProps/core.xml")) {
                    assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                            .contains(">1980-01-01T00:00:00Z<")
                            .doesNotContain(String.valueOf(LocalDate.now().getYear()));
                }
            }
        }
    }

    /** A million cells: as texts of 100 characters they would be 200 MB. */
    @Test
    void manyRowsDoNotPileUpInMemory() throws IOException {
        var before = used();
        var text = "x".repeat(100);
        try (var sheet = new Xlsx(OutputStream.nullOutputStream(), "t", List.of("A", "B", "C", "D", "E"))) {
            for (int row = 0; row < 200_000; row++) {
                sheet.row(List.of(text + row, text, text, text, row));
            }
            assertThat(used() - before).isLessThan(50_000_000);
        }
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static byte[] written(List<Object> row) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var sheet = new Xlsx(out, "activities", List.of("A", "B"))) {
            sheet.row(row);
        }
        return out.toByteArray();
    }

    private static List<Row> read(byte[] file) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return workbook.getFirstSheet().read();
        }
    }
}

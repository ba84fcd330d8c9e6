package org.cybercrimeproject.kit.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
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

    /** Readers that don't read ahead take the dimension for the truth: with A1 they show one cell. */
    @Test
    void theDimensionIsThatOfTheTableAndTheFilterReachesOverIt() throws IOException {
        var file = written(List.of("x", "y"), 1200);
        var sheet = part(file, "xl/worksheets/sheet1.xml");
        assertThat(sheet)
                .contains("<dimension ref=\"A1:B1201\"/>", "<autoFilter ref=\"A1:B1201\">", "topLeftCell=\"A2\"")
                .containsOnlyOnce("<dimension");
        assertThat(part(file, "xl/workbook.xml")).contains("_xlnm._FilterDatabase", "$A$1:$B$1201");
        assertThat(part(written(List.of("x", "y"), 0), "xl/worksheets/sheet1.xml"))
                .contains("<dimension ref=\"A1:B1\"/>");
    }

    @Test
    void columnsAreAsWideAsTheirFirstRowsNeedAndNoneTakesTheWholeScreen() throws IOException {
        var cols = part(written(List.of("x".repeat(30), "y".repeat(300)), 1), "xl/worksheets/sheet1.xml")
                .replaceAll("(?s).*<cols>(.*)</cols>.*", "$1");
        assertThat(widths(cols)).containsExactly(30.0, 60.0);
        cols = part(written(List.of("x", "y"), 1), "xl/worksheets/sheet1.xml")
                .replaceAll("(?s).*<cols>(.*)</cols>.*", "$1");
        assertThat(widths(cols)).containsExactly(11.0, 11.0);
    }

    private static List<Double> widths(String cols) {
        return Pattern.compile(" width=\"([0-9.]+)\"")
                .matcher(cols)
                .results()
                .map(match -> Math.floor(Double.parseDouble(match.group(1))))
                .toList();
    }

    /** Programs disagree by a day there, and some write −1. */
    @Test
    void daysBeforeMarch1900AreTexts() throws IOException {
        var row = read(written(List.of(LocalDate.of(1900, 2, 28), LocalDate.of(1900, 3, 1))))
                .get(1);
        assertThat(row.getCellText(0)).isEqualTo("1900-02-28");
        assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
        assertThat(row.getCellAsDate(1))
                .hasValueSatisfying(day -> assertThat(day.toLocalDate()).isEqualTo(LocalDate.of(1900, 3, 1)));
    }

    @Test
    void aTextLongerThanACellIsCutBetweenCharactersAndSaysSo() throws IOException {
        var text = read(written(List.of("x" + "𝄞".repeat(20_000)))).get(1).getCellText(0);
        assertThat(text).hasSizeBetween(32_760, 32_767).endsWith("𝄞…");
    }

    @Test
    void aWorkbookThatIsNotFinishedIsNoneAndLeavesNothingBehind() throws IOException {
        var title = "t" + System.nanoTime();
        var out = new ByteArrayOutputStream();
        try (var sheet = new Xlsx(out, title, List.of("A"))) {
            sheet.row(List.of("x"));
            assertThat(temporary(title)).isNotEmpty();
        }
        assertThat(out.size()).isZero();
        assertThat(temporary(title)).isEmpty();
    }

    @Test
    void aWorkbookThatCannotBeBegunLeavesNothingBehind() throws IOException {
        var title = "t" + System.nanoTime();
        assertThatThrownBy(() -> new Xlsx(OutputStream.nullOutputStream(), title, List.of()))
                .isInstanceOf(RuntimeException.class);
        assertThat(temporary(title)).isEmpty();
    }

    @Test
    void whoeverHasLeftIsNoticedLongBeforeTheEnd() throws IOException {
        var left = new OutputStream() {
            @Override
            public void write(int b) {}

            @Override
            public void flush() throws IOException {
                throw new IOException("nobody there");
            }
        };
        try (var sheet = new Xlsx(left, "t", List.of("A"))) {
            assertThatThrownBy(() -> {
                        for (int row = 0; row < 1_000; row++) {
                            sheet.row(List.of("x"));
                        }
                    })
                    .hasRootCauseMessage("nobody there");
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
            sheet.finish();
            assertThat(used() - before).isLessThan(50_000_000);
        }
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static byte[] written(List<Object> row) throws IOException {
        return written(row, 1);
    }

    private static byte[] written(List<Object> row, int times) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var sheet =
                new Xlsx(out, "activities", List.of("A", "B", "C", "D", "E").subList(0, row.size()))) {
            for (int i = 0; i < times; i++) {
                sheet.row(row);
            }
            sheet.finish();
        }
        return out.toByteArray();
    }

    private static List<Path> temporary(String title) throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("suite-" + title))
                    .toList();
        }
    }

    private static String part(byte[] file, String name) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError(name);
    }

    private static List<Row> read(byte[] file) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return workbook.getFirstSheet().read();
        }
    }
}

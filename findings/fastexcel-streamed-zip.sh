#!/usr/bin/env bash
# fastexcel 0.20.2 (org.dhatim:fastexcel), openpyxl 3.1.5
#
# Guess: a workbook is a ZIP file, so java.util.zip reads what fastexcel writes, as a stream or as a file; and a reader
# that trusts the sheet's <dimension> sees all of it.
# Seen: ZipFile and openpyxl read it; ZipInputStream fails ("invalid entry size"). And the sheet says <dimension ref="A1"/>
# whatever its size, so openpyxl's read-only mode sees one cell of twelve, without a word.
set -euo pipefail
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.dhatim</groupId><artifactId>fastexcel</artifactId><version>0.20.2</version></dependency>
  </dependencies>
</project>
POM
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=lib
python3 -m venv venv
venv/bin/pip install -q openpyxl==3.1.5

cat > Write.java <<'JAVA'
import java.io.FileInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.Workbook;

class Write {
    public static void main(String[] arguments) throws Exception {
        try (var out = Files.newOutputStream(Path.of("book.xlsx")); var book = new Workbook(out, "finding", "1.0")) {
            var sheet = book.newWorksheet("list");
            for (int row = 0; row < 4; row++) {
                for (int column = 0; column < 3; column++) {
                    sheet.inlineString(row, column, "cell " + row + "," + column);
                }
            }
        }
        try (var file = new ZipFile("book.xlsx")) {
            var text = new String(file.getInputStream(file.getEntry("xl/worksheets/sheet1.xml")).readAllBytes());
            System.out.println("dimension: " + text.replaceAll("(?s).*(<dimension[^>]*>).*", "$1"));
        }
        try (var stream = new ZipInputStream(new FileInputStream("book.xlsx"))) {
            int entries = 0;
            while (stream.getNextEntry() != null) {
                stream.readAllBytes();
                entries++;
            }
            System.out.println("stream: " + entries + " entries");
        } catch (ZipException e) {
            System.out.println("stream: " + e.getMessage().replaceAll("[0-9]+", "N"));
        }
    }
}
JAVA
java -cp 'lib/*' Write.java | tee seen
venv/bin/python - <<'PY' | tee -a seen
from openpyxl import load_workbook
for read_only in (False, True):
    sheet = load_workbook("book.xlsx", read_only=read_only).active
    print(f"read_only={read_only}: {sum(1 for row in sheet.iter_rows() for cell in row)} cells")
PY

diff - seen <<'EXPECTED'
dimension: <dimension ref="A1"/>
stream: invalid entry size (expected N but got N bytes)
read_only=False: 12 cells
read_only=True: 1 cells
EXPECTED
echo "as described"

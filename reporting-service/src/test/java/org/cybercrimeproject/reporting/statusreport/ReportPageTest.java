package org.cybercrimeproject.reporting.statusreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.Language;
import org.cybercrimeproject.reporting.SampleProject;
import org.cybercrimeproject.reporting.Telling;
import org.cybercrimeproject.reporting.World;
import org.cybercrimeproject.reporting.statusreport.ReportRequest.Days;
import org.junit.jupiter.api.Test;

class ReportPageTest {

    @Test
    void theSampleReportReadsAsAPage() throws IOException {
        var html = page(SampleProject.world(), Language.EN, Visibility.PUBLIC, "2010-02-01");
        Files.writeString(Path.of("target/report.html"), html);
        assertThat(html)
                .contains("<html lang=\"en\">")
                .contains("December 2009 – January 2010")
                .contains("has not signed (as stated on 12 January 2010)")
                .contains("28 months (1 March 2009 – 30 June 2011)")
                .doesNotContain("<script")
                .doesNotContain("NOT_FOUND");
    }

    @Test
    void itSpeaksFrench() throws IOException {
        var html = page(SampleProject.world(), Language.FR, Visibility.INTERNAL, "2010-08-01");
        Files.writeString(Path.of("target/report-fr.html"), html);
        assertThat(html)
                .contains("<html lang=\"fr\">")
                .contains("décembre 2009 – janvier 2010")
                .contains("n’a pas signé")
                .contains("Cambodge")
                .contains("En retard")
                .contains("Interne");
    }

    @Test
    void whatUsersWriteIsTextAndNeverMarkup() {
        var nasty = "<img src=x onerror=alert(1)> & <b>";
        var world = World.of(
                Telling.project("GPC2", nasty + "\\\\\\\"} body{display:none} </style><script>alert(2)</script>", ""),
                Telling.carriedOut("A1", nasty, "2010-01-05", "2010-01-05", "\"place\":{\"text\":\"</td><i>\"}"));
        var html = page(world, Language.EN, Visibility.PUBLIC, "2010-02-01");
        assertThat(html)
                .contains("&lt;img src=x onerror=alert(1)&gt; &amp; &lt;b&gt;")
                .contains("&lt;/td&gt;&lt;i&gt;")
                .doesNotContain("<img")
                .doesNotContain("<script")
                .doesNotContain("<i>")
                .containsOnlyOnce("</style>");
        assertThat(html.substring(html.indexOf("<style>"), html.indexOf("</style>")))
                .doesNotContain("body{display")
                .doesNotContain("<script");
    }

    private static String page(World world, Language language, Visibility level, String asOf) {
        return PagePicture.html(Assemble.report(
                world.states("GPC2"),
                new ReportRequest(
                        "GPC2",
                        new Days(LocalDate.parse("2009-12-01"), LocalDate.parse("2010-01-31")),
                        new Days(LocalDate.parse("2010-02-01"), LocalDate.parse("2010-02-28")),
                        LocalDate.parse(asOf),
                        language,
                        level,
                        null)));
    }
}

package org.cybercrimeproject.reporting.statusreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.Language;
import org.cybercrimeproject.reporting.Moves;
import org.cybercrimeproject.reporting.SampleProject;
import org.cybercrimeproject.reporting.Telling;
import org.cybercrimeproject.reporting.Told;
import org.cybercrimeproject.reporting.World;
import org.cybercrimeproject.reporting.statusreport.ReportRequest.Days;
import org.junit.jupiter.api.Test;

class ReportPageTest {

    private static final String NO_DATE = "[{\"from\":\"2009-01-01\",\"value\":\"NO_DATE\"}]";

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

    @Test
    void everyIdStandsOnceAndEveryLinkGoesSomewhere() {
        var plan = "{\"from\":\"2010-02-10\",\"to\":\"2010-02-10\",\"precision\":\"DAY\"}";
        var next = plan.replace("02-10", "02-25");
        var missed = plan.replace("02-10", "02-01");
        var html = page(
                SampleProject.world()
                        .and(
                                new Moves()
                                        .then("PLANNED", "2009-11-01", plan)
                                        .then("POSTPONED", "2010-01-20", next, "\"reason\":\"Elections\"")
                                        .of("MOVED"),
                                Telling.followUp("FU-MOVED", "MOVED", "x", "2010-01-20", NO_DATE, ""),
                                new Moves()
                                        .then("PLANNED", "2009-11-01", missed)
                                        .of("MISSED"),
                                Telling.followUp("FU-MISSED", "MISSED", "x", "2010-01-20", NO_DATE, "")),
                Language.EN,
                Visibility.PUBLIC,
                "2010-02-02");
        var ids = all("id=\"([^\"]+)\"", html);
        assertThat(ids)
                .doesNotHaveDuplicates()
                .contains(
                        "not-carried-out-a-MOVED",
                        "planned-a-MOVED",
                        "planned-f-FU-MOVED",
                        "planned-a-MISSED",
                        "not-yet-reported-f-FU-MISSED");
        var links = all("href=\"#([^\"]+)\"", html);
        assertThat(links).contains("carried-out-a-A8", "not-carried-out-f-FU-MOVED", "not-carried-out-a-MOVED");
        assertThat(ids).containsAll(links);
    }

    private static List<String> all(String pattern, String html) {
        return Pattern.compile(pattern)
                .matcher(html)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    @Test
    void theDesignationNoteStandsOnceUnderTheCountries() {
        var kosovo = Told.of("country", "catalogued", "XK", """
                {"code":"XK","names":[{"name":"Kosovo*","language":"en","kind":"USUAL","note":"Without prejudice."},
                 {"name":"Kosovo*","language":"fr","kind":"USUAL","note":"Sans préjudice."}]}
                """);
        var world = World.of(
                Telling.project("GPC2", "x", ""),
                kosovo,
                Telling.carriedOut("A1", "x", "2010-01-05", "2010-01-05", "\"place\":{\"country\":\"XK\"}"));
        var named = world.and(
                Telling.statement("S-1", Telling.aboutCountry("XK"), "2010-01-05", "A1", "One"),
                Telling.statement("S-2", Telling.aboutCountry("XK"), "2010-01-06", "A1", "Two"));
        assertThat(page(named, Language.EN, Visibility.PUBLIC, "2010-02-01"))
                .containsOnlyOnce("<b>Kosovo*</b> Without prejudice.");
        assertThat(page(named, Language.FR, Visibility.PUBLIC, "2010-02-01"))
                .containsOnlyOnce("<b>Kosovo*</b> Sans préjudice.");
        // Also where only the place of an activity bears the name.
        assertThat(page(world, Language.EN, Visibility.PUBLIC, "2010-02-01"))
                .containsOnlyOnce("<b>Kosovo*</b> Without prejudice.");
        assertThat(page(
                        World.of(Telling.project("GPC2", "x", ""), kosovo),
                        Language.EN,
                        Visibility.PUBLIC,
                        "2010-02-01"))
                .doesNotContain("Without prejudice");
        assertThat(report(named, Language.EN, Visibility.PUBLIC, "2010-02-01")
                        .countries()
                        .get(0)
                        .note())
                .isEqualTo("Without prejudice.");
    }

    /** Only the row in which it stands in full is told with the country. */
    @Test
    void aStatementAboutAFormerStateIsPrintedOnce() {
        var catalogued = Told.of("country", "catalogued", "CSXX", """
                {"code":"CSXX","names":[{"name":"Serbia and Montenegro","language":"en","kind":"USUAL","lastDay":"2006-06-02"}]}
                """);
        var written = "{\"kind\":\"COUNTRY\",\"code\":\"CSXX\",\"name\":\"Serbia & Montenegro\"}";
        var told = World.of(
                Telling.project("GPC2", "x", ""),
                Telling.carriedOut("A1", "x", "2010-01-05", "2010-01-05", ""),
                Telling.statement("S-1", written, "2010-01-05", "A1", "The law was adopted then."));
        assertThat(page(told.and(catalogued), Language.EN, Visibility.PUBLIC, "2010-02-01"))
                .containsOnlyOnce("The law was adopted then.")
                .contains("scope=\"row\">Serbia and Montenegro<")
                .doesNotContain("CSXX");
        // Where the catalogue was not heard yet, as it was written.
        assertThat(page(told, Language.EN, Visibility.PUBLIC, "2010-02-01"))
                .containsOnlyOnce("The law was adopted then.")
                .contains("scope=\"row\">Serbia &amp; Montenegro<")
                .doesNotContain("CSXX");
    }

    @Test
    void participantsOfWhomNothingIsKnownAreNotTold() {
        var world = World.of(
                Telling.project("GPC2", "x", ""),
                Telling.carriedOut("A1", "x", "2010-01-05", "2010-01-05", "\"participants\":{\"kinds\":[]}"));
        assertThat(page(world, Language.EN, Visibility.PUBLIC, "2010-02-01"))
                .doesNotContain("participations, number not known");
    }

    private static String page(World world, Language language, Visibility level, String asOf) {
        return PagePicture.html(report(world, language, level, asOf));
    }

    private static Report report(World world, Language language, Visibility level, String asOf) {
        return Assemble.report(
                world.states("GPC2"),
                new ReportRequest(
                        "GPC2",
                        new Days(LocalDate.parse("2009-12-01"), LocalDate.parse("2010-01-31")),
                        new Days(LocalDate.parse("2010-02-01"), LocalDate.parse("2010-02-28")),
                        LocalDate.parse(asOf),
                        language,
                        level,
                        null));
    }
}

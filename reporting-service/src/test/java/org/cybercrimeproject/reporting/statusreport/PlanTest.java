package org.cybercrimeproject.reporting.statusreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cybercrimeproject.reporting.Telling.period;
import static org.cybercrimeproject.reporting.Telling.project;

import java.time.LocalDate;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.Language;
import org.cybercrimeproject.reporting.Moves;
import org.cybercrimeproject.reporting.Told;
import org.cybercrimeproject.reporting.World;
import org.cybercrimeproject.reporting.statusreport.ReportRequest.Days;
import org.junit.jupiter.api.Test;

/** How a row tells of the plan: that it is no firm one, what it was before, and that there is none. */
class PlanTest {

    private static final String A =
            "{\"text\":\"June/July 2010\",\"from\":\"2010-06-01\",\"to\":\"2010-07-31\",\"precision\":\"MONTH_RANGE\"}";
    private static final String A_IN_DAYS = period(null, "2010-06-01", "2010-07-31");
    private static final String B = period(null, "2010-07-10", "2010-07-12");
    private static final String C = period(null, "2010-07-20", "2010-07-21");
    private static final String POSSIBLY = "\"tentative\":true";
    private static final String WHY = "\"reason\":\"Elections\"";

    @Test
    void aTentativePlanReadsAsOneInTheForecast() {
        var world = world(new Moves().then("PLANNED", "2010-05-01", A, POSSIBLY).of("A1"));
        var date = report(world, Language.EN).planned().get(0).date();
        assertThat(date.text()).isEqualTo("possibly June/July 2010");
        assertThat(date.tentative()).isTrue();
        assertThat(report(world, Language.FR).planned().get(0).date().text())
                .isEqualTo("éventuellement juin/juillet 2010");
        assertThat(page(world, Language.EN)).contains("possibly June/July 2010");
        assertThat(page(world, Language.FR)).contains("éventuellement juin/juillet 2010");
    }

    @Test
    void aFirmPlanDoesNot() {
        for (var moves : new Moves[] {
            new Moves().then("PLANNED", "2010-05-01", A),
            new Moves().then("PLANNED", "2010-05-01", A, POSSIBLY).then("PLANNED", "2010-05-05", A),
            new Moves().then("PLANNED", "2010-05-01", A, POSSIBLY).then("CONFIRMED", "2010-05-05", null),
            new Moves().then("PLANNED", "2010-05-01", B, POSSIBLY).then("PLANNED", "2010-05-05", A),
        }) {
            var date =
                    report(world(moves.of("A1")), Language.EN).planned().get(0).date();
            assertThat(date.text()).isEqualTo("June/July 2010");
            assertThat(date.tentative()).isNull();
        }
    }

    @Test
    void itReadsAsOneInEveryOtherSectionToo() {
        var passed = period(null, "2010-05-03", "2010-05-04");
        var report = report(
                world(
                        new Moves()
                                .then("PLANNED", "2010-05-01", passed, POSSIBLY)
                                .of("MISSED"),
                        new Moves().then("PLANNED", "2010-05-01", A, POSSIBLY).of("SAID", "\"announced\":true"),
                        new Moves()
                                .then("PLANNED", "2010-04-01", A, POSSIBLY)
                                .then("CANCELLED", "2010-05-10", null, WHY)
                                .of("CANCELLED"),
                        new Moves()
                                .then("PLANNED", "2010-04-01", C)
                                .then("POSTPONED", "2010-05-11", A, POSSIBLY + "," + WHY)
                                .of("MOVED")),
                Language.EN);
        assertThat(report.notYetReported().get(0).date().text()).isEqualTo("possibly 3–4 May 2010");
        assertThat(report.announced().get(0).date().text()).isEqualTo("possibly June/July 2010");
        assertThat(report.notCarriedOut())
                .extracting(row -> row.reference() + " " + row.date().text())
                .containsExactly("CANCELLED possibly June/July 2010", "MOVED possibly June/July 2010");
        assertThat(report.planned())
                .extracting(row -> row.reference() + " " + row.date().text())
                .containsExactly("MOVED possibly June/July 2010");
    }

    @Test
    void whatTookPlaceIsCertainEvenOnTheDaysOfATentativePlan() {
        var day = period(null, "2010-05-03", "2010-05-04");
        var row = report(
                        world(new Moves()
                                .then("PLANNED", "2010-04-01", day, POSSIBLY)
                                .then("CARRIED_OUT", "2010-05-04", day)
                                .of("A1")),
                        Language.EN)
                .carriedOut()
                .get(0);
        assertThat(row.date().text()).isEqualTo("3–4 May 2010");
        assertThat(row.date().tentative()).isNull();
        assertThat(row.earlierPlan()).isNull();
    }

    @Test
    void theEarlierPlanIsTheLastOneForOtherDays() {
        assertThat(earlierPlan(new Moves().then("PLANNED", "2010-04-01", A).then("PLANNED", "2010-04-02", B)))
                .isEqualTo("June/July 2010");
        assertThat(earlierPlan(new Moves()
                        .then("PLANNED", "2010-04-01", A)
                        .then("PLANNED", "2010-04-02", B)
                        .then("PLANNED", "2010-04-03", A)))
                .isEqualTo("10–12 Jul 2010");
        assertThat(earlierPlan(new Moves()
                        .then("PLANNED", "2010-04-01", A)
                        .then("PLANNED", "2010-04-02", C, POSSIBLY)
                        .then("PLANNED", "2010-04-03", B)
                        .then("PLANNED", "2010-04-04", B)))
                .isEqualTo("possibly 20–21 Jul 2010");
    }

    @Test
    void thePlanInOtherWordsIsNoEarlierPlan() {
        assertThat(earlierPlan(new Moves().then("PLANNED", "2010-04-01", A))).isNull();
        assertThat(earlierPlan(new Moves().then("PLANNED", "2010-04-01", A).then("PLANNED", "2010-04-02", A_IN_DAYS)))
                .isNull();
        assertThat(earlierPlan(
                        new Moves().then("PLANNED", "2010-04-01", A, POSSIBLY).then("PLANNED", "2010-04-02", A)))
                .isNull();
    }

    @Test
    void postponedWithoutADateEvenTheLastPlanIsAnEarlierOne() {
        var report = report(
                world(new Moves()
                        .then("PLANNED", "2010-04-01", A)
                        .then("PLANNED", "2010-04-02", B)
                        .then("POSTPONED", "2010-05-03", null, WHY)
                        .of("A1")),
                Language.EN);
        assertThat(report.notCarriedOut().get(0).earlierPlan().text()).isEqualTo("10–12 Jul 2010");
    }

    @Test
    void onlyWhatWasPostponedWaitsForANewDate() {
        var cancelled = world(new Moves()
                .then("PROPOSED", "2010-04-01", null)
                .then("CANCELLED", "2010-05-03", null, WHY)
                .of("A1"));
        assertThat(page(cancelled, Language.EN)).contains(">no date<").doesNotContain("no new date");
        assertThat(page(cancelled, Language.FR)).contains(">sans date<").doesNotContain("sans nouvelle date");
        var postponed = world(new Moves()
                .then("PLANNED", "2010-04-01", A)
                .then("POSTPONED", "2010-05-03", null, WHY)
                .of("A1"));
        assertThat(page(postponed, Language.EN)).contains(">no new date<");
        assertThat(page(postponed, Language.FR)).contains(">sans nouvelle date<");
    }

    @Test
    void whatIsPlannedAgainSaysThatItWasPostponed() {
        var world = world(new Moves()
                .then("PLANNED", "2010-04-01", A)
                .then("POSTPONED", "2010-04-03", B, WHY)
                .of("A1"));
        var report = report(world, Language.EN);
        assertThat(report.notCarriedOut()).isEmpty();
        assertThat(report.planned().get(0).status()).isEqualTo("POSTPONED");
        assertThat(page(world, Language.EN)).contains("<b>postponed</b>");
        assertThat(page(world, Language.FR)).contains("<b>reportée</b>");
    }

    private static String earlierPlan(Moves moves) {
        var earlier =
                report(world(moves.of("A1")), Language.EN).planned().get(0).earlierPlan();
        return earlier == null ? null : earlier.text();
    }

    private static World world(Told... activities) {
        return World.of(project("GPC2", "A project", "")).and(activities);
    }

    private static String page(World world, Language language) {
        return PagePicture.html(report(world, language));
    }

    private static Report report(World world, Language language) {
        return Assemble.report(
                world.states("GPC2"),
                new ReportRequest(
                        "GPC2",
                        new Days(LocalDate.parse("2010-05-01"), LocalDate.parse("2010-05-31")),
                        new Days(LocalDate.parse("2010-06-01"), LocalDate.parse("2010-08-31")),
                        LocalDate.parse("2010-06-01"),
                        language,
                        Visibility.PUBLIC,
                        null));
    }
}

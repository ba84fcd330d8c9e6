package org.cybercrimeproject.reporting.statusreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cybercrimeproject.reporting.Telling.aboutCountry;
import static org.cybercrimeproject.reporting.Telling.activity;
import static org.cybercrimeproject.reporting.Telling.carriedOut;
import static org.cybercrimeproject.reporting.Telling.country;
import static org.cybercrimeproject.reporting.Telling.followUp;
import static org.cybercrimeproject.reporting.Telling.period;
import static org.cybercrimeproject.reporting.Telling.planned;
import static org.cybercrimeproject.reporting.Telling.position;
import static org.cybercrimeproject.reporting.Telling.project;
import static org.cybercrimeproject.reporting.Telling.statement;

import java.time.LocalDate;
import java.util.List;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.Language;
import org.cybercrimeproject.reporting.Told;
import org.cybercrimeproject.reporting.World;
import org.cybercrimeproject.reporting.statusreport.ReportRequest.Days;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which activity, follow-up, statement and country stands where. */
class AssembleTest {

    private static final Told PROJECT = project("GPC2", "A project", "");
    private static final String NO_DATE = "[{\"from\":\"2009-01-01\",\"value\":\"NO_DATE\"}]";

    @ParameterizedTest
    @CsvSource({
        "2009-11-28, 2009-11-30, false",
        "2009-11-28, 2009-12-01, true",
        "2010-01-31, 2010-01-31, true",
        "2010-01-30, 2010-02-01, false",
    })
    void anActivityIsToldInThePeriodInWhichItEnded(String from, String to, boolean told) {
        var report = report(World.of(PROJECT, carriedOut("A1", "x", from, to, "")), "2010-03-01");
        assertThat(report.carriedOut()).hasSize(told ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({
        "2010-01-20, 2010-01-31, 2010-02-01, false, true",
        "2010-01-20, 2010-02-01, 2010-02-01, true, false",
        "2010-02-28, 2010-03-05, 2010-02-01, true, false",
        "2010-03-01, 2010-03-05, 2010-02-01, false, false",
        "2010-02-10, 2010-02-12, 2010-02-12, true, false",
        "2010-02-10, 2010-02-12, 2010-02-13, true, true",
    })
    void aPlanIsToldInTheForecastItOverlapsAndMissedOnceItHasPassed(
            String from, String to, String asOf, boolean plannedToo, boolean missed) {
        var report = report(World.of(PROJECT, planned("A1", "x", "2009-12-15", from, to, "")), asOf);
        assertThat(report.planned()).hasSize(plannedToo ? 1 : 0);
        assertThat(report.notYetReported()).hasSize(missed ? 1 : 0);
    }

    @Test
    void theReportSeesTheStatusAndThePlanOfItsDay() {
        var moved = activity("rescheduled", "A1", "x", "")
                .with(
                        "status",
                        "[{\"from\":\"2010-01-10\",\"value\":\"PLANNED\"},{\"from\":\"2010-03-05\",\"value\":\"CARRIED_OUT\"}]")
                .with(
                        "planned",
                        "[{\"from\":\"2010-01-10\",\"value\":%s},{\"from\":\"2010-02-05\",\"value\":%s}]"
                                .formatted(
                                        period(null, "2010-02-20", "2010-02-21"),
                                        period(null, "2010-03-04", "2010-03-05")))
                .with(
                        "actual",
                        "[{\"from\":\"2010-03-05\",\"value\":%s}]".formatted(period(null, "2010-03-04", "2010-03-05")));
        var world = World.of(PROJECT, moved);
        assertThat(report(world, "2010-01-09").planned()).isEmpty();
        assertThat(report(world, "2010-02-01").planned()).hasSize(1);
        assertThat(report(world, "2010-02-05").planned()).isEmpty();
        assertThat(report(world, "2010-03-05").notYetReported()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"CANCELLED", "POSTPONED", "PROPOSED"})
    void cancelledAndPostponedActivitiesAreNeitherPlannedNorMissed(String status) {
        var ended = activity("planned", "A1", "x", "")
                .with("status", "[{\"from\":\"2010-01-01\",\"value\":\"%s\"}]".formatted(status))
                .with(
                        "planned",
                        "[{\"from\":\"2010-01-01\",\"value\":%s}]".formatted(period(null, "2010-01-20", "2010-01-25")));
        var report = report(World.of(PROJECT, ended), "2010-02-01");
        assertThat(report.planned()).isEmpty();
        assertThat(report.notYetReported()).isEmpty();
    }

    @Test
    void whatWasPostponedWithoutADateIsNotCarriedOutAndSaysWhy() {
        var report = report(World.of(PROJECT, postponed("2010-01-20", null)), "2010-02-01");
        assertThat(report.planned()).isEmpty();
        var row = report.notCarriedOut().get(0);
        assertThat(row.date()).isNull();
        assertThat(row.status()).isEqualTo("POSTPONED");
        assertThat(row.reason()).isEqualTo("Elections");
        assertThat(row.earlierPlan().text()).isEqualTo("10–11 Feb 2010");
    }

    @Test
    void whatWasPostponedToTheForecastIsPlannedToo() {
        var report = report(World.of(PROJECT, postponed("2010-01-20", "2010-02-25")), "2010-02-01");
        assertThat(report.notCarriedOut()).extracting(Report.Row::reference).containsExactly("A1");
        assertThat(report.planned()).extracting(Report.Row::reference).containsExactly("A1");
        assertThat(report.planned().get(0).date().text()).isEqualTo("25 Feb 2010");
        assertThat(report.planned().get(0).earlierPlan().text()).isEqualTo("10–11 Feb 2010");
        assertThat(report.planned().get(0).reason()).isNull();
        assertThat(report.planned().get(0).status()).isEqualTo("POSTPONED");
    }

    @ParameterizedTest
    @CsvSource({
        "2009-11-30, 2010-02-01, 0",
        "2009-12-01, 2010-02-01, 1",
        "2010-01-31, 2010-02-01, 1",
        "2010-02-01, 2010-02-01, 0",
        "2010-01-20, 2010-01-19, 0"
    })
    void whatWasPostponedIsToldInThePeriodOfItsMove(String on, String asOf, int told) {
        var report = report(World.of(PROJECT, postponed(on, null)), asOf);
        assertThat(report.notCarriedOut()).hasSize(told);
    }

    /** Planned for 10 and 11 February, then postponed on a day, to another or to none. */
    private static Told postponed(String on, String to) {
        var plan = period(null, "2010-02-10", "2010-02-11");
        var next = to == null ? null : period(null, to, to).replace("_RANGE", "");
        return activity(
                        "postponed",
                        "A1",
                        "x",
                        "\"moves\":[{\"status\":\"PLANNED\",\"on\":\"2009-11-01\",\"period\":%s},".formatted(plan)
                                + "{\"status\":\"POSTPONED\",\"on\":\"%s\"%s,\"reason\":\"Elections\"}]"
                                        .formatted(on, next == null ? "" : ",\"period\":" + next))
                .with(
                        "status",
                        "[{\"from\":\"2009-11-01\",\"value\":\"PLANNED\"},{\"from\":\"%s\",\"value\":\"POSTPONED\"}]"
                                .formatted(on))
                .with(
                        "planned",
                        "[{\"from\":\"2009-11-01\",\"value\":%s}%s]"
                                .formatted(
                                        plan,
                                        next == null ? "" : ",{\"from\":\"%s\",\"value\":%s}".formatted(on, next)));
    }

    @Test
    void partnersParticipationsAndOurPartAreTold() {
        var project = project("GPC2", "A project", "\"implementingOrganisation\":{\"reference\":\"COE\"}");
        var more = "\"organisations\":[{\"role\":\"ORGANISER\",\"organisation\":{\"name\":\"ISPAC\"}},"
                + "{\"role\":\"SPEAKER\",\"organisation\":{\"reference\":\"COE\",\"name\":\"Council of Europe\"}}],"
                + "\"participants\":{\"number\":40,\"approximate\":true,\"kinds\":[\"judges\",\"prosecutors\"]}";
        var row = report(World.of(project, carriedOut("A1", "x", "2010-01-05", "2010-01-05", more)), "2010-02-01")
                .carriedOut()
                .get(0);
        assertThat(row.organisations())
                .containsExactly(
                        new Report.Participant("ORGANISER", "ISPAC"),
                        new Report.Participant("SPEAKER", "Council of Europe"));
        assertThat(row.participations().text()).isEqualTo("about 40 participations: judges, prosecutors");
        assertThat(row.ourPart()).isEqualTo("CONTRIBUTED");
        var unknown = report(World.of(PROJECT, carriedOut("A1", "x", "2010-01-05", "2010-01-05", "")), "2010-02-01")
                .carriedOut()
                .get(0);
        assertThat(unknown.organisations()).isNull();
        assertThat(unknown.participations()).isNull();
        assertThat(unknown.ourPart()).isEqualTo("UNKNOWN");
        var noKinds = carriedOut("A1", "x", "2010-01-05", "2010-01-05", "\"participants\":{\"kinds\":[]}");
        assertThat(report(World.of(PROJECT, noKinds), "2010-02-01")
                        .carriedOut()
                        .get(0)
                        .participations())
                .isNull();
    }

    @Test
    void aCountryWithoutTreatyActionSaysUnderWhichTreaties() {
        var world = World.of(
                PROJECT,
                carriedOut("A1", "x", "2010-01-05", "2010-01-05", ""),
                statement("S-1", aboutCountry("LA"), "2010-01-05", "A1", "x"),
                position("ETS185", "PT", "[]", "[{\"from\":\"2001-11-23\",\"value\":\"SIGNATORY\"}]"),
                position("ETS189", "PT", "[]", "[{\"from\":\"2003-03-17\",\"value\":\"SIGNATORY\"}]"),
                position("CETS201", "PT", "[]", "[{\"value\":\"UNKNOWN\"}]"));
        var line = report(world, "2010-02-01").countries().get(0);
        assertThat(line.treaties()).isEmpty();
        assertThat(line.noActionUnder()).containsExactly("ETS185", "ETS189");
        assertThat(new Wording(Language.EN).noTreatyAction(line.noActionUnder()))
                .isEqualTo("No treaty action on record under ETS185 or ETS189");
    }

    @ParameterizedTest
    @CsvSource({"2010-01-31, false", "2010-02-01, true", "2010-12-31, true"})
    void anAnnouncedEventIsToldUntilItHasPassedAndNeverAsPlanned(String day, boolean told) {
        var event = planned("A1", "x", "2010-01-01", day, day, "\"announced\":true");
        var report = report(World.of(PROJECT, event), "2010-02-01");
        assertThat(report.announced()).hasSize(told ? 1 : 0);
        assertThat(report.planned()).isEmpty();
        assertThat(report.notYetReported()).isEmpty();
    }

    @Test
    void rowsStandByFirstDayThenLastDayThenReference() {
        var report = report(
                World.of(
                        PROJECT,
                        carriedOut("GPC2-10", "x", "2010-01-05", "2010-01-06", ""),
                        carriedOut("GPC2-9", "x", "2010-01-05", "2010-01-06", ""),
                        carriedOut("B", "x", "2010-01-05", "2010-01-05", ""),
                        carriedOut("C", "x", "2010-01-04", "2010-01-20", "")),
                "2010-02-01");
        assertThat(report.carriedOut())
                .extracting(Report.Row::reference)
                .containsExactly("C", "B", "GPC2-9", "GPC2-10");
    }

    @Test
    void outputsThatAreUnknownAreLeftOutAndThoseThatAreNoneAreEmpty() {
        var report = report(
                World.of(
                        PROJECT,
                        carriedOut("A1", "x", "2010-01-05", "2010-01-05", ""),
                        carriedOut("A2", "x", "2010-01-06", "2010-01-06", "\"outputs\":[]")),
                "2010-02-01");
        assertThat(report.carriedOut().get(0).outputs()).isNull();
        assertThat(report.carriedOut().get(1).outputs()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"PUBLIC, 1", "PARTNERS, 2", "INTERNAL, 3"})
    void nothingStricterThanTheLevelAppears(Visibility level, int seen) {
        var world = World.of(PROJECT, country("LA", "Laos", "Laos"));
        for (var each : Visibility.values()) {
            var at = each.name();
            world = world.and(
                    carriedOut("A-" + at, "x", "2010-01-05", "2010-01-05", "").visibleTo(at),
                    followUp("F-" + at, "A-PUBLIC", "x", "2010-01-05", NO_DATE, "")
                            .visibleTo(at),
                    statement("S-" + at, aboutCountry("LA"), "2010-01-05", "A-PUBLIC", at)
                            .visibleTo(at));
        }
        var report = Assemble.report(world.states("GPC2"), request("2010-02-01", level));
        assertThat(report.carriedOut()).hasSize(seen);
        var row = report.carriedOut().stream()
                .filter(r -> "A-PUBLIC".equals(r.reference()))
                .findFirst()
                .orElseThrow();
        assertThat(row.followUps()).hasSize(seen);
        assertThat(row.statements()).hasSize(seen);
        assertThat(report.followUps()).hasSize(seen);
        assertThat(report.countries().get(0).statements()).hasSize(seen);
    }

    @Test
    void anActivityThatTheReaderMayNotSeeIsOnlyNamed() {
        var world = World.of(
                PROJECT,
                carriedOut("A1", "Secret title", "2010-01-05", "2010-01-05", "").visibleTo("INTERNAL"),
                followUp("FU-1", "A1", "x", "2010-01-05", NO_DATE, ""),
                followUp("FU-2", "A1", "x", "2010-01-05", NO_DATE, "")
                        .but(
                                "origin",
                                "{\"kind\":\"ACTIVITY\",\"activity\":{\"reference\":\"A1\",\"name\":\"A visit\"}}"));
        assertThat(report(world, "2010-02-01").followUps())
                .extracting(Report.OpenFollowUp::origin)
                .containsExactly(null, new Report.Origin(null, "A visit"));
    }

    @Test
    void followUpsAreToldFromTheDayOfTheirAgreementUntilTheReportOfTheirEnd() {
        var world = World.of(
                PROJECT,
                carriedOut("A1", "x", "2009-12-05", "2009-12-05", ""),
                followUp("OPEN", "A1", "x", "2009-12-05", NO_DATE, ""),
                followUp("LATER", "A1", "x", "2010-03-01", NO_DATE, ""),
                ended("DONE", "2010-01-15"),
                ended("LONG-AGO", "2009-11-30"));
        var report = report(world, "2010-02-01");
        assertThat(report.followUps())
                .extracting(Report.OpenFollowUp::reference)
                .containsExactly("OPEN", "DONE");
        assertThat(report.carriedOut().get(0).followUps())
                .extracting(Report.FollowUpLine::reference)
                .containsExactly("DONE", "LONG-AGO", "OPEN");
    }

    private static Told ended(String reference, String on) {
        var id = Told.idOf("follow-up:" + reference);
        return Told.of(
                        "follow-up",
                        "fulfilled",
                        id,
                        "{\"id\":\"%s\",\"reference\":\"%s\",\"project\":\"GPC2\",\"text\":{\"en\":\"x\"},\"origin\":{\"kind\":\"ACTIVITY\",\"activity\":{\"reference\":\"A1\"}}}"
                                .formatted(id, reference))
                .with(
                        "status",
                        "[{\"from\":\"2009-11-01\",\"value\":\"AGREED\"},{\"from\":\"%s\",\"value\":\"FULFILLED\"}]"
                                .formatted(on))
                .with(
                        "timing",
                        "[{\"from\":\"2009-11-01\",\"value\":\"NO_DATE\"},{\"from\":\"%s\",\"value\":\"CLOSED\"}]"
                                .formatted(on));
    }

    @Test
    void statementsCountFromTheDayTheyWereMade() {
        var world = World.of(
                PROJECT,
                carriedOut("A1", "x", "2010-01-05", "2010-01-05", ""),
                statement("S-1", aboutCountry("LA"), "2010-01-05", "A1", "then"),
                statement("S-2", aboutCountry("LA"), "2010-01-25", "A1", "later"),
                statement("S-3", aboutCountry("LA"), "2009-11-05", "A1", "before the period"));
        var early = report(world, "2010-01-10");
        assertThat(early.carriedOut().get(0).statements())
                .extracting(Report.Said::text)
                .containsExactly("then", "before the period");
        assertThat(early.countries().get(0).statements()).containsExactly("then");
        assertThat(report(world, "2010-02-01").countries().get(0).statements()).containsExactly("then", "later");
    }

    @Test
    void onlyTheProjectsOwnStatementsAreTold() {
        var ofOurs = statement("S-4", aboutCountry("LA"), "2010-01-08", "ELSEWHERE", "made for us")
                .but("project", "\"GPC2\"");
        var ofOthers = statement("S-5", aboutCountry("LA"), "2010-01-09", null, "made for others")
                .but("project", "\"OTHER\"");
        var report = report(
                World.of(
                        PROJECT,
                        carriedOut("A1", "x", "2010-01-05", "2010-01-05", ""),
                        statement("S-1", aboutCountry("LA"), "2010-01-05", "ELSEWHERE", "theirs"),
                        statement("S-2", aboutCountry("LA"), "2010-01-06", "A1", "said at ours"),
                        statement("S-3", aboutCountry("LA"), "2010-01-07", null, "nobody's"),
                        ofOurs,
                        ofOthers),
                "2010-02-01");
        assertThat(report.countries().get(0).statements()).containsExactly("said at ours", "made for us");
    }

    @Test
    void aCountryIsToldWhenItsTreatyStatusChangedInThePeriodAtThisLevel() {
        var world = World.of(
                PROJECT,
                country("AZ", "Azerbaijan", "Azerbaïdjan"),
                country("PT", "Portugal", "Portugal"),
                position(
                        "ETS185",
                        "AZ",
                        "[]",
                        "[{\"value\":\"UNKNOWN\"},{\"from\":\"2010-01-15\",\"value\":\"SIGNATORY\"}]"),
                position(
                        "ETS185",
                        "PT",
                        "[]",
                        "[{\"value\":\"UNKNOWN\"},{\"from\":\"2001-11-23\",\"value\":\"SIGNATORY\"}]"),
                Told.of(
                                "treaty-position",
                                "action-recorded",
                                "ETS185:GE",
                                "{\"instrument\":\"ETS185\",\"party\":\"GE\"}")
                        .with("status", "PUBLIC", "[{\"value\":\"UNKNOWN\"}]")
                        .with(
                                "status",
                                "INTERNAL",
                                "[{\"value\":\"UNKNOWN\"},{\"from\":\"2010-01-15\",\"value\":\"REQUESTED\"}]"));
        assertThat(report(world, "2010-02-01").countries())
                .extracting(Report.CountryLine::code)
                .containsExactly("AZ");
        assertThat(report(world, "2010-01-10").countries()).isEmpty();
        assertThat(Assemble.report(world.states("GPC2"), request("2010-02-01", Visibility.INTERNAL))
                        .countries())
                .extracting(Report.CountryLine::code)
                .containsExactly("AZ", "GE");
    }

    @Test
    void countriesBearTheNameOfTheDayAndOfTheLanguage() {
        var turkey = Told.of("country", "catalogued", "TR", """
                {"code":"TR","names":[{"name":"Türkiye","language":"en","kind":"USUAL","from":"2022-06-02"},
                 {"name":"Turkey","language":"en","kind":"USUAL"},{"name":"Turquie","language":"fr","kind":"USUAL"}]}
                """);
        var world = World.of(
                PROJECT,
                turkey,
                statement("S-1", aboutCountry("TR"), "2010-01-05", null, "x").but("project", "\"GPC2\""));
        assertThat(report(world, "2010-02-01").countries().get(0).name()).isEqualTo("Turkey");
        var french = new ReportRequest(
                "GPC2",
                days("2009-12-01", "2010-01-31"),
                days("2010-02-01", "2010-02-28"),
                LocalDate.parse("2023-01-01"),
                Language.FR,
                Visibility.PUBLIC,
                null);
        assertThat(Assemble.report(world.states("GPC2"), french)
                        .countries()
                        .get(0)
                        .name())
                .isEqualTo("Turquie");
        assertThat(report(world, "2023-01-01").countries().get(0).name()).isEqualTo("Türkiye");
    }

    @Test
    void theSameStatesMakeTheSameReport() {
        var world = World.of(
                PROJECT,
                carriedOut("A1", "x", "2010-01-05", "2010-01-05", ""),
                carriedOut("A2", "x", "2010-01-05", "2010-01-05", ""));
        var turned = new World(
                List.of(world.told().get(2), world.told().get(1), world.told().get(0)));
        assertThat(report(turned, "2010-02-01")).isEqualTo(report(world, "2010-02-01"));
    }

    private static Report report(World world, String asOf) {
        return Assemble.report(world.states("GPC2"), request(asOf, Visibility.PUBLIC));
    }

    private static ReportRequest request(String asOf, Visibility level) {
        return new ReportRequest(
                "GPC2",
                days("2009-12-01", "2010-01-31"),
                days("2010-02-01", "2010-02-28"),
                LocalDate.parse(asOf),
                Language.EN,
                level,
                null);
    }

    private static Days days(String from, String to) {
        return new Days(LocalDate.parse(from), LocalDate.parse(to));
    }
}

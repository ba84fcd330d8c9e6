package org.cybercrimeproject.reporting.statusreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.Language;
import org.cybercrimeproject.reporting.SampleProject;
import org.cybercrimeproject.reporting.statusreport.ReportRequest.Days;
import org.junit.jupiter.api.Test;

/** The report of the sample project holds what the real report of 1 February 2010 holds. */
class SampleReportTest {

    private final Report report = reportOn("2010-02-01");

    private static Report reportOn(String asOf) {
        return Assemble.report(
                SampleProject.world().states("GPC2"),
                new ReportRequest(
                        "GPC2",
                        days("2009-12-01", "2010-01-31"),
                        days("2010-02-01", "2010-02-28"),
                        LocalDate.parse(asOf),
                        Language.EN,
                        Visibility.PUBLIC,
                        null));
    }

    private static Days days(String from, String to) {
        return new Days(LocalDate.parse(from), LocalDate.parse(to));
    }

    @Test
    void nineActivitiesWereCarriedOutInOrderOfDate() {
        assertThat(report.carriedOut())
                .extracting(Report.Row::place)
                .containsExactly(
                        "Moscow",
                        "Cairo, Egypt",
                        "Courmayeur Mont Blanc, Italy",
                        "Ankara",
                        "Strasbourg",
                        "Ifrane, Morocco",
                        "Washington D.C",
                        "Ebene, Mauritius",
                        "Manila, Philippines");
    }

    @Test
    void moscowAndEbeneHaveNoOutput() {
        assertThat(report.carriedOut())
                .filteredOn(row -> row.outputs().isEmpty())
                .extracting(Report.Row::place)
                .containsExactly("Moscow", "Ebene, Mauritius");
        assertThat(row("A8").outputs()).containsExactly("1", "3", "5");
    }

    @Test
    void cairoHasTwoPartsAndItsYear() {
        assertThat(row("A2").date().text()).isEqualTo("8–10 Dec 2009");
        assertThat(row("A2").parts()).extracting(Report.Part::kind).containsExactly("TRAINING", "ROUND_TABLE");
    }

    @Test
    void fiveArePlannedAndThreeAnnounced() {
        assertThat(report.planned()).extracting(Report.Row::reference).containsExactly("P1", "P2", "P3", "P4", "P5");
        assertThat(report.announced()).extracting(Report.Row::reference).containsExactly("P8", "P7", "P6");
        assertThat(report.announced())
                .extracting(Report.Row::place)
                .containsExactly("Brunei", "Strasbourg, France", "Strasbourg, France");
        assertThat(report.notYetReported()).isEmpty();
    }

    @Test
    void followUpsStandInsideTheirActivitiesWithTheirDueWording() {
        assertThat(row("A2").followUps()).hasSize(4);
        assertThat(row("A8").followUps()).hasSize(8);
        assertThat(row("A8").followUps().get(0).due().text()).isEqualTo("June/July 2010");
        assertThat(row("A8").followUps().get(1).due().text()).isEqualTo("June/July 2010, once established");
        assertThat(row("A8").followUps().get(3).due().text()).isEqualTo("ongoing");
        assertThat(row("A8").followUps().get(2).due()).isNull();
    }

    @Test
    void theTwelveFollowUpsHaveTheirTimingOfTheDay() {
        assertThat(report.followUps())
                .extracting(Report.OpenFollowUp::timing)
                .containsExactly(
                        "WINDOW_OPEN",
                        "BEFORE_WINDOW",
                        "BEFORE_WINDOW",
                        "BEFORE_WINDOW",
                        "WAITING_FOR_CONDITION",
                        "WAITING_FOR_CONDITION",
                        "NO_DATE",
                        "NO_DATE",
                        "NO_DATE",
                        "NO_DATE",
                        "NO_DATE",
                        "NO_DATE");
        assertThat(report.followUps())
                .filteredOn(line -> List.of().equals(line.responsible()))
                .extracting(Report.OpenFollowUp::reference)
                .containsExactly("FU-1", "FU-2", "FU-12");
    }

    @Test
    void theWorkshopInLaosIsOverdueInAugustAndCambodiasNeverIs() {
        assertThat(timing(reportOn("2010-07-15"), "FU-5")).isEqualTo("WINDOW_OPEN");
        assertThat(timing(reportOn("2010-08-01"), "FU-5")).isEqualTo("OVERDUE");
        assertThat(timing(reportOn("2010-08-01"), "FU-6")).isEqualTo("WAITING_FOR_CONDITION");
    }

    @Test
    void statementsStandInsideTheirActivitiesCountriesFirst() {
        assertThat(row("A8").statements())
                .extracting(Report.Said::subject)
                .containsExactly(
                        "Cambodia",
                        "Indonesia",
                        "Laos",
                        "Malaysia",
                        "Philippines",
                        "Singapore",
                        "Thailand",
                        "Vietnam",
                        "ASEAN",
                        "ASEAN",
                        "ASEAN",
                        "ASEAN (except Cambodia)",
                        "ASEAN (except Malaysia)",
                        "ASEAN (except Philippines)");
        assertThat(row("A9").statements()).extracting(Report.Said::subject).containsExactly("Some African countries");
    }

    @Test
    void turkeyHasNotSigned() {
        var turkey = country("TR");
        assertThat(turkey.name()).isEqualTo("Turkey");
        assertThat(turkey.treaties())
                .containsExactly(new Report.TreatyLine(
                        "ETS185", "Convention on Cybercrime", "NONE", null, LocalDate.parse("2010-01-12")));
        assertThat(country("LA").treaties()).isEmpty();
        assertThat(report.countries()).hasSize(10);
    }

    @Test
    void theProjectBlockIsComplete() {
        assertThat(report.project().outputs())
                .extracting(Report.Output::code)
                .containsExactly("1", "2", "3", "4", "5", "6", "7");
        assertThat(report.project().planned().months()).isEqualTo(28);
        assertThat(report.project().contributions())
                .extracting(Report.Contribution::donor)
                .containsExactly("Council of Europe", "Romania", "Microsoft");
        assertThat(report.project().incomplete()).containsExactly("contributions");
    }

    private Report.Row row(String reference) {
        return report.carriedOut().stream()
                .filter(row -> reference.equals(row.reference()))
                .findFirst()
                .orElseThrow();
    }

    private Report.CountryLine country(String code) {
        return report.countries().stream()
                .filter(line -> code.equals(line.code()))
                .findFirst()
                .orElseThrow();
    }

    private static String timing(Report report, String reference) {
        return report.followUps().stream()
                .filter(line -> reference.equals(line.reference()))
                .findFirst()
                .orElseThrow()
                .timing();
    }
}

package org.cybercrimeproject.country.treaty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cybercrimeproject.country.instrument.InstrumentState.Basis;
import org.cybercrimeproject.country.names.NamesForTests;
import org.cybercrimeproject.country.treaty.PositionView.Next;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositionViewTest {

    private static final String AZERBAIJAN = "SIGNATURE 2008-06-30, RATIFICATION 2010-03-15";

    @Test
    void nothingRecordedIsUnknownOnEveryDay() {
        var view = view("LA", "", "2010-02-01");
        assertThat(view.status()).isEqualTo(TreatyStatus.UNKNOWN);
        assertThat(view.since()).isNull();
        assertThat(view.next()).isNull();
        assertThat(view.basis()).isEmpty();
        assertThat(view.warnings()).isEmpty();
    }

    @Test
    void whatASourceSaysWasNotDoneSaysUpToWhen() {
        var view = view("TR", "NO_ACTION_STATED 2010-01-12", "2010-02-01");
        assertThat(view.status()).isEqualTo(TreatyStatus.NONE);
        assertThat(view.since()).isNull();
        assertThat(view.statedUpTo()).isEqualTo("2010-01-12");
        assertThat(view.basis()).singleElement().satisfies(basis -> {
            assertThat(basis.type()).isEqualTo(TreatyActionType.NO_ACTION_STATED);
            assertThat(basis.on()).isEqualTo("2010-01-12");
        });
        assertThat(view("TR", "NO_ACTION_STATED 2010-01-12", "2005-01-01").statedUpTo())
                .isEqualTo("2010-01-12");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2008-06-29, UNKNOWN,           -,          -,          2008-06-30, SIGNATORY",
                "2010-02-01, SIGNATORY,         2008-06-30, -,          2010-03-15, CONSENT_DEPOSITED",
                "2010-03-16, CONSENT_DEPOSITED, 2010-03-15, 2010-07-01, 2010-07-01, PARTY",
                "2010-07-01, PARTY,             2010-07-01, 2010-07-01, -,          -"
            })
    void azerbaijanSignsDepositsAndBecomesAParty(
            String asOf, TreatyStatus status, LocalDate since, LocalDate inForce, LocalDate from, TreatyStatus next) {
        var view = view("AZ", AZERBAIJAN, asOf);
        assertThat(view.status()).isEqualTo(status);
        assertThat(view.since()).isEqualTo(since);
        assertThat(view.entryIntoForce())
                .isEqualTo(inForce == null ? null : new EntryIntoForce(inForce, Basis.COMPUTED));
        assertThat(view.next()).isEqualTo(next == null ? null : new Next(from, next));
    }

    @Test
    void aStatedDayWinsAndAnotherComputedOneIsSaid() {
        var view =
                view("DE", "RATIFICATION 2009-03-09, ENTRY_INTO_FORCE_STATED 2015-12-03 -> 2009-08-01", "2010-02-01");
        assertThat(view.entryIntoForce()).isEqualTo(new EntryIntoForce(LocalDate.parse("2009-08-01"), Basis.STATED));
        assertThat(view.basis())
                .extracting(PositionView.Basis::type)
                .containsExactly(TreatyActionType.RATIFICATION, TreatyActionType.ENTRY_INTO_FORCE_STATED);
        assertThat(codes(view)).contains("ENTRY_INTO_FORCE_DIFFERS");
    }

    @Test
    void anEntryIntoForceAlreadyAnnouncedIsKnownBeforeItsDay() {
        var stated = "ENTRY_INTO_FORCE_STATED 2006-05-01 -> 2006-07-01";
        assertThat(view("UA", stated, "2006-04-30").entryIntoForce()).isNull();
        var view = view("UA", stated, "2006-06-01");
        assertThat(view.status()).isEqualTo(TreatyStatus.UNKNOWN);
        assertThat(view.entryIntoForce().on()).isEqualTo("2006-07-01");
        assertThat(view.next()).isEqualTo(new Next(LocalDate.parse("2006-07-01"), TreatyStatus.PARTY));
    }

    @Test
    void whoLeftIsStillSaidToHaveBeenBound() {
        var view = view("DE", "RATIFICATION 2009-03-09, DENUNCIATION 2015-01-31", "2016-01-01");
        assertThat(view.status()).isEqualTo(TreatyStatus.DENOUNCED);
        assertThat(view.entryIntoForce().on()).isEqualTo("2009-07-01");
        assertThat(view.basis()).extracting(PositionView.Basis::type).containsExactly(TreatyActionType.DENUNCIATION);
    }

    @Test
    void whatAReaderMayNotSeeIsInNoPartOfTheAnswer() {
        var position = new TreatyPositionState(
                UUID.randomUUID(),
                "ETS185",
                "LA",
                List.of(
                        Treaties.action("NO_ACTION_STATED 2010-01-12", Visibility.INTERNAL),
                        Treaties.action("SIGNATURE 2010-05-05", Visibility.INTERNAL)),
                Visibility.INTERNAL);
        var view = PositionView.of(
                Optional.of(position),
                Treaties.treaty(Treaties.ETS185),
                List.of(),
                "LA",
                new Viewer(LocalDate.parse("2011-01-01"), Visibility.PARTNERS, Language.EN, NamesForTests.BOOK));
        assertThat(view)
                .isEqualTo(new PositionView(
                        "ETS185",
                        "ETS185",
                        "LA",
                        "Laos",
                        null,
                        LocalDate.parse("2011-01-01"),
                        TreatyStatus.UNKNOWN,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        List.of()));
    }

    @ParameterizedTest(name = "{0} [{1}]: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            DE | SIGNATURE 2001-11-23, RATIFICATION 2009-03-09       | ''
            CA | SIGNATURE 2001-11-23                                | ''
            MC | SIGNATURE 2001-11-23                                | SIGNATURE_NOT_OPEN_TO_PARTY
            MC | SIGNATURE 2013-05-02                                | ''
            CL | SIGNATURE 2009-01-01                                | SIGNATURE_NOT_OPEN_TO_PARTY
            DE | RATIFICATION 2009-03-09                             | SIGNATURE_NOT_RECORDED
            DE | SIGNATURE 2010-03-09, RATIFICATION 2009-03-09       | SIGNATURE_AFTER_CONSENT
            DE | SIGNATURE 2001-11-23, SIGNATURE 2001-11-24          | SIGNATURE_DATES_DIFFER
            DE | SIGNATURE 2001-11-23, RATIFICATION 2009-03-09, RATIFICATION 2009-03-10 | CONSENT_DATES_DIFFER
            PH | ACCESSION 2018-03-28                                | INVITATION_NOT_RECORDED
            PH | INVITATION_TO_ACCEDE 2011-01-01, ACCESSION 2018-03-28 | INVITATION_HAD_LAPSED
            PH | INVITATION_TO_ACCEDE 2013-03-28, ACCESSION 2018-03-28 | ''
            DE | ACCESSION 2018-03-28                                | ACCESSION_BY_STATE_THAT_MAY_SIGN
            TR | SIGNATURE 2010-11-10, NO_ACTION_STATED 2010-12-12   | SIGNATURE_NOT_OPEN_TO_PARTY NO_ACTION_CONTRADICTED
            DE | RESERVATION 2009-03-09                              | RESERVED_PROVISION_NOT_RECORDED RESERVATION_NOT_WITH_SIGNATURE_OR_DEPOSIT
            DE | WITHDRAWAL_OF_RESERVATION 2009-03-09                | WITHDRAWN_RESERVATION_NOT_RECORDED
            DE | DENUNCIATION 2015-01-31                             | DENUNCIATION_BY_STATE_NOT_RECORDED_AS_PARTY
            DE | SIGNATURE 2001-11-23, RATIFICATION 2009-03-09, DENUNCIATION 2015-01-31, RATIFICATION 2018-01-01 | ''
            """)
    void whereTheRecordIsSilentOrDisagreesTheAnswerSaysSo(String party, String recorded, String warnings) {
        assertThat(codes(view(party, recorded, "2026-01-01"))).isEqualTo(warnings);
    }

    @Test
    void doubtsAreSaidFromTheirDayOn() {
        assertThat(codes(view("PH", "ACCESSION 2018-03-28", "2018-03-27"))).isEmpty();
        assertThat(codes(view("PH", "ACCESSION 2018-03-28", "2018-03-28"))).isEqualTo("INVITATION_NOT_RECORDED");
    }

    @Test
    void aGroupOfUnknownMembershipLeavesTheQuestionOpen() {
        var view = PositionView.of(
                Optional.of(Treaties.position("CL", "SIGNATURE 2009-01-01")),
                Treaties.treaty(Treaties.ETS185, code -> Optional.empty()),
                List.of(),
                "CL",
                Treaties.viewer(Treaties.TODAY));
        assertThat(view.warnings()).isEmpty();
    }

    private static PositionView view(String party, String recorded, String asOf) {
        return PositionView.of(
                Optional.of(Treaties.position(party, recorded)),
                Treaties.treaty(Treaties.ETS185),
                List.of(),
                party,
                Treaties.viewer(LocalDate.parse(asOf)));
    }

    private static String codes(PositionView view) {
        return new ArrayList<>(view.warnings())
                .stream().map(warning -> warning.code().name()).collect(Collectors.joining(" "));
    }
}

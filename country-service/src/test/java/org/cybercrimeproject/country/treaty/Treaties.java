package org.cybercrimeproject.country.treaty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.cybercrimeproject.country.group.GroupState;
import org.cybercrimeproject.country.group.Membership;
import org.cybercrimeproject.country.instrument.Article;
import org.cybercrimeproject.country.instrument.InstrumentState;
import org.cybercrimeproject.country.instrument.InstrumentState.Basis;
import org.cybercrimeproject.country.instrument.InstrumentState.FinalClauses;
import org.cybercrimeproject.country.instrument.InstrumentState.OfWhom;
import org.cybercrimeproject.country.instrument.InstrumentState.OwnEntryIntoForce;
import org.cybercrimeproject.country.instrument.InstrumentState.Signatories;
import org.cybercrimeproject.country.instrument.OwnEntry;
import org.cybercrimeproject.country.instrument.Provision;
import org.cybercrimeproject.country.names.NamesForTests;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.Language;
import org.cybercrimeproject.kit.text.LocalizedText;
import org.cybercrimeproject.kit.time.FuzzyPeriod;
import org.cybercrimeproject.kit.writing.Outcome;

/** Treaties and actions for tests, in as few words as possible. */
final class Treaties {

    static final LocalDate TODAY = LocalDate.parse("2026-01-15");

    static final InstrumentState ETS185 = new InstrumentState(
            UUID.randomUUID(),
            "ETS185",
            LocalizedText.en("Convention on Cybercrime"),
            null,
            "ETS",
            LocalDate.parse("2001-11-23"),
            new OwnEntryIntoForce(LocalDate.parse("2004-07-01"), Basis.STATED, "the Treaty Office", null),
            new Signatories(List.of("COE"), List.of("CA", "JP", "US", "ZA"), null, null),
            5,
            new OfWhom("COE", 3),
            3,
            5,
            List.of("4(2)", "6(3)", "9(4)", "10(3)", "11(3)", "14(3)", "22(2)", "29(4)", "41(1)").stream()
                    .map(Provision::of)
                    .toList(),
            new FinalClauses(
                    Provision.of("36(1)"),
                    Provision.of("36(2)"),
                    Provision.of("36(4)"),
                    Provision.of("37(1)"),
                    Provision.of("42"),
                    Provision.of("43(1)"),
                    Provision.of("47(1)")),
            IntStream.rangeClosed(1, 48)
                    .mapToObj(number -> new Article(number, LocalizedText.en("Article " + number), "I"))
                    .toList(),
            Visibility.PUBLIC);

    /** Of which nothing is known but its name. */
    static final InstrumentState BARE = new InstrumentState(
            UUID.randomUUID(),
            "CETS224",
            LocalizedText.en("Second Additional Protocol"),
            null,
            "CETS",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            Visibility.PUBLIC);

    private static final GroupState COE = new GroupState(
            UUID.randomUUID(),
            "COE",
            LocalizedText.en("Council of Europe"),
            null,
            List.of(
                    new Membership("DE", LocalDate.parse("1950-07-13"), null),
                    new Membership("AZ", LocalDate.parse("2001-01-25"), null),
                    new Membership("MC", LocalDate.parse("2004-10-05"), null),
                    new Membership("RU", LocalDate.parse("1996-02-28"), LocalDate.parse("2022-03-16"))),
            Visibility.PUBLIC);

    /** An instrument with the Council of Europe's members, and nothing recorded under any other one. */
    static Treaty treaty(InstrumentState instrument) {
        return treaty(
                instrument,
                code -> Optional.of(COE).filter(group -> group.code().equals(code)));
    }

    static Treaty treaty(InstrumentState instrument, Function<String, Optional<GroupState>> groups) {
        return new Treaty(instrument, new OwnEntry(instrument, List::of, groups), groups, code -> Optional.empty());
    }

    private Treaties() {}

    /** An action written {@code SIGNATURE 2008-06-30}, with what follows {@code ->} as the day it is in force. */
    static TreatyAction action(String written, Visibility visibility) {
        var words = written.strip().split(" +");
        var type = TreatyActionType.valueOf(words[0]);
        return action(
                type,
                LocalDate.parse(words[1]),
                words.length > 3 ? LocalDate.parse(words[3]) : null,
                null,
                type == TreatyActionType.TERRITORIAL_APPLICATION ? "CW" : null,
                null,
                visibility);
    }

    private static TreatyAction action(
            TreatyActionType type,
            LocalDate date,
            LocalDate inForceOn,
            Provision article,
            String territory,
            List<Provision> provisions,
            Visibility visibility) {
        return new TreatyAction(
                UUID.randomUUID(),
                null,
                type,
                date,
                null,
                inForceOn,
                type == TreatyActionType.DECLARATION ? DeclarationKind.OTHER : null,
                article,
                territory,
                null,
                provisions,
                null,
                null,
                visibility,
                null,
                null);
    }

    /** A designation under a provision, with its wording and day of effect. */
    static TreatyAction authority(String article, String date, String inForceOn, String text) {
        return new TreatyAction(
                UUID.randomUUID(),
                null,
                TreatyActionType.DESIGNATION_OF_AUTHORITY,
                LocalDate.parse(date),
                null,
                inForceOn == null ? null : LocalDate.parse(inForceOn),
                null,
                Provision.of(article),
                null,
                null,
                null,
                LocalizedText.en(text),
                null,
                Visibility.PUBLIC,
                null,
                null);
    }

    /** An action that is known by its period only. */
    static TreatyAction during(TreatyActionType type, String period) {
        var when = FuzzyPeriod.parse(period);
        return new TreatyAction(
                UUID.randomUUID(),
                null,
                type,
                ActionDay.of(null, when, TODAY),
                when,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Visibility.PUBLIC,
                null,
                null);
    }

    /** An action by a predecessor of the party. */
    static TreatyAction byPredecessor(TreatyActionType type, String date) {
        return new TreatyAction(
                UUID.randomUUID(),
                null,
                type,
                LocalDate.parse(date),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                true,
                Visibility.PUBLIC,
                null,
                null);
    }

    /** The end of the treaty's application to a territory. */
    static TreatyAction endFor(String territory, String date) {
        return action(
                TreatyActionType.DENUNCIATION, LocalDate.parse(date), null, null, territory, null, Visibility.PUBLIC);
    }

    /** A reservation that names its article only. */
    static TreatyAction reservationTo(String article, String date) {
        return action(
                TreatyActionType.RESERVATION,
                LocalDate.parse(date),
                null,
                Provision.of(article),
                null,
                null,
                Visibility.PUBLIC);
    }

    /** A position with these actions; no rule is asked. */
    static TreatyPositionState position(String party, TreatyAction... actions) {
        return new TreatyPositionState(UUID.randomUUID(), "ETS185", party, List.of(actions), Visibility.PUBLIC);
    }

    /** A reader of everything that is public, in English. */
    static Viewer viewer(LocalDate day) {
        return new Viewer(day, Visibility.PUBLIC, Language.EN, NamesForTests.BOOK);
    }

    static TreatyAction action(String written) {
        return action(written, Visibility.PUBLIC);
    }

    static TreatyAction reservation(String date, String... provisions) {
        return action(
                TreatyActionType.RESERVATION,
                LocalDate.parse(date),
                null,
                null,
                null,
                List.of(provisions).stream().map(Provision::of).toList(),
                Visibility.PUBLIC);
    }

    /** A position with these actions, separated by commas; no rule is asked. */
    static TreatyPositionState position(String party, String written) {
        var actions = written.isBlank()
                ? List.<TreatyAction>of()
                : List.of(written.split(",")).stream().map(Treaties::action).toList();
        return new TreatyPositionState(UUID.randomUUID(), "ETS185", party, actions, Visibility.PUBLIC);
    }

    /** The name of the rule that refuses the action; empty text when it is recorded. */
    static String refusal(TreatyPositionState position, InstrumentState instrument, TreatyAction action) {
        var outcome = position.record(action, instrument, TODAY);
        return outcome instanceof Outcome.Refused<TreatyPositionState> refused ? refused.rule() : "";
    }
}

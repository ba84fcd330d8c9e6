package org.cybercrimeproject.country.treaty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cybercrimeproject.country.instrument.InstrumentState;
import org.cybercrimeproject.country.instrument.InstrumentState.Basis;
import org.cybercrimeproject.country.instrument.Provision;

/**
 * What is refused because the record contradicts it. Where the record is silent nothing is refused, and
 * {@link TreatyWarnings} says so.
 */
final class TreatyRules {

    /** A rule that an action breaks: its name, and what is wrong in words. */
    record Broken(UUID action, String rule, String detail) {}

    private final List<TreatyAction> recorded;
    private final String party;
    private final InstrumentState treaty;
    private final LocalDate today;

    /**
     * @param recorded the actions that stand
     * @param treaty the instrument they were done under, with its own entry into force
     * @param today nothing that was done lies in the future
     */
    TreatyRules(List<TreatyAction> recorded, String party, InstrumentState treaty, LocalDate today) {
        this.recorded = recorded;
        this.party = party;
        this.treaty = treaty;
        this.today = today;
    }

    /** All that the recorded actions break, each looked at beside the others. */
    List<Broken> broken() {
        return recorded.stream()
                .flatMap(action -> new TreatyRules(
                                recorded.stream()
                                        .filter(other -> !other.id().equals(action.id()))
                                        .toList(),
                                party,
                                treaty,
                                today)
                        .brokenBy(action))
                .toList();
    }

    /** What another action would break. */
    Stream<Broken> brokenBy(TreatyAction action) {
        return Stream.of(
                        inTheFuture(action),
                        noSuchArticle(action),
                        beforeOpening(action),
                        beforeEntryIntoForce(action),
                        reservationNotAllowed(action),
                        reservationTooLate(action),
                        denouncedByNoParty(action))
                .flatMap(Optional::stream);
    }

    private Optional<Broken> inTheFuture(TreatyAction action) {
        return action.isOnOrBefore(today)
                ? Optional.empty()
                : broken(
                        action,
                        "in-the-future",
                        "The " + action.date() + " lies in the future; an action is recorded when it is done. "
                                + "Only inForceOn may be a day to come.");
    }

    private Optional<Broken> noSuchArticle(TreatyAction action) {
        var named = Stream.concat(
                Stream.ofNullable(action.article()),
                Stream.ofNullable(action.provisions()).flatMap(List::stream));
        return named.filter(provision -> !treaty.mayHaveArticle(provision.article()))
                .findFirst()
                .flatMap(provision -> broken(
                        action, "no-such-article", treaty.label() + " has no Article " + provision.article() + "."));
    }

    private Optional<Broken> beforeOpening(TreatyAction action) {
        boolean needsOpening = action.type().isSigning() || action.type().isConsent();
        return needsOpening && treaty.openedOn() != null && action.date().isBefore(treaty.openedOn())
                ? broken(
                        action,
                        "before-opening",
                        treaty.label() + " was opened for signature on " + treaty.openedOn() + ", after "
                                + action.date() + ".")
                : Optional.empty();
    }

    /** Only a stated day contradicts: a computed one may be too late, because consents are missing in the record. */
    private Optional<Broken> beforeEntryIntoForce(TreatyAction action) {
        return action.inForceOn() != null && isBeforeStatedEntry(action.inForceOn())
                ? broken(
                        action,
                        "before-entry-into-force",
                        treaty.label() + " is in force since "
                                + treaty.entryIntoForce().on() + "; it cannot be in force for a party on "
                                + action.inForceOn() + ".")
                : Optional.empty();
    }

    private Optional<Broken> reservationNotAllowed(TreatyAction action) {
        if (action.type() != TreatyActionType.RESERVATION) {
            return Optional.empty();
        }
        var outside = Reservations.notReservable(action, treaty);
        return outside.isEmpty()
                ? Optional.empty()
                : broken(
                        action,
                        "reservation-not-allowed",
                        treaty.label() + " allows reservations to " + Reservations.list(treaty.reservableProvisions())
                                + " only" + where(treaty.clauses().reservations()) + ", not to "
                                + Reservations.list(outside) + ".");
    }

    private Optional<Broken> reservationTooLate(TreatyAction action) {
        return action.type() == TreatyActionType.RESERVATION
                        && Reservations.moment(action, recorded) == Reservations.Moment.CONTRADICTED
                ? broken(
                        action,
                        "reservation-too-late",
                        "A reservation is made with the signature or the deposit"
                                + where(treaty.clauses().reservations()) + "; on " + action.date() + " " + party
                                + " made neither, and the days on which it did are recorded.")
                : Optional.empty();
    }

    private Optional<Broken> denouncedByNoParty(TreatyAction action) {
        if (action.type() != TreatyActionType.DENUNCIATION) {
            return Optional.empty();
        }
        var status = new StatusDerivation(recorded, treaty).on(action.date()).status();
        return status.isKnownNotToBeParty() || isBeforeStatedEntry(action.date())
                ? broken(
                        action,
                        "denunciation-by-no-party",
                        "Only a party can denounce " + treaty.label()
                                + where(treaty.clauses().denunciation()) + "; on " + action.date() + " " + party
                                + " is recorded as " + status + ".")
                : Optional.empty();
    }

    private boolean isBeforeStatedEntry(LocalDate day) {
        var own = treaty.entryIntoForce();
        return own != null && own.basis() == Basis.STATED && day.isBefore(own.on());
    }

    private static String where(Provision clause) {
        return clause == null ? "" : " (Art. " + clause + ")";
    }

    private static Optional<Broken> broken(TreatyAction action, String rule, String detail) {
        return Optional.of(new Broken(action.id(), rule, detail));
    }
}

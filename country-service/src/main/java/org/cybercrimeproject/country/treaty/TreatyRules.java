package org.cybercrimeproject.country.treaty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cybercrimeproject.country.instrument.InstrumentState;
import org.cybercrimeproject.country.instrument.InstrumentState.Basis;
import org.cybercrimeproject.country.instrument.Provision;
import org.cybercrimeproject.kit.problem.Message;

/**
 * What is refused because the record contradicts it. Where the record is silent nothing is refused, and
 * {@link TreatyWarnings} says so.
 */
final class TreatyRules {

    /** A rule that an action breaks: its name, what is wrong in words, and where, as a JSON pointer into the action. */
    record Broken(UUID action, String rule, Message detail, String field) {

        /** Whether the same action breaks the same rule, be it for another reason. */
        boolean isOfTheSameKindAs(Broken other) {
            return action.equals(other.action) && rule.equals(other.rule);
        }
    }

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
                        alreadyRecorded(action),
                        inTheFuture(action),
                        noSuchArticle(action),
                        beforeOpening(action),
                        beforeEntryIntoForce(action),
                        reservationNotAllowed(action),
                        reservationTooLate(action),
                        denouncedByNoParty(action))
                .flatMap(Optional::stream);
    }

    /** The same act is recorded once. One of the same reference is refused for that, as every record is. */
    private Optional<Broken> alreadyRecorded(TreatyAction action) {
        return recorded.stream()
                .filter(other -> SameAct.is(action, other))
                .filter(other ->
                        action.reference() == null || !action.reference().equals(other.reference()))
                .findFirst()
                .flatMap(other -> broken(
                        action,
                        "already-recorded",
                        "/date",
                        Message.of(
                                "This %s of %s on %s is recorded already, as %s. Read or correct that one.",
                                "Cet acte (%s) de %s du %s est déjà enregistré : %s. Lisez celui-là ou corrigez-le.",
                                action.type(),
                                party,
                                action.date(),
                                other.reference() == null ? other.id() : other.reference() + " (" + other.id() + ")")));
    }

    private Optional<Broken> inTheFuture(TreatyAction action) {
        return action.isOnOrBefore(today)
                ? Optional.empty()
                : broken(
                        action,
                        "in-the-future",
                        "/date",
                        Message.of(
                                "The %s lies in the future; an action is recorded when it is done."
                                        + " Only inForceOn may be a day to come.",
                                "Le %s est dans l’avenir ; un acte est enregistré une fois accompli."
                                        + " Seul inForceOn peut être un jour à venir.",
                                action.date()));
    }

    private Optional<Broken> noSuchArticle(TreatyAction action) {
        var named = Stream.concat(
                Stream.ofNullable(action.article()),
                Stream.ofNullable(action.provisions()).flatMap(List::stream));
        return named.filter(provision -> !treaty.mayHaveArticle(provision.article()))
                .findFirst()
                .flatMap(provision -> broken(
                        action,
                        "no-such-article",
                        provision.equals(action.article()) ? "/article" : "/provisions",
                        Message.of(
                                "%s has no Article %s.",
                                "%s n’a pas d’article %s.", treaty.label(), provision.article())));
    }

    private Optional<Broken> beforeOpening(TreatyAction action) {
        boolean needsOpening = action.type().isSigning() || action.type().isConsent();
        return needsOpening && treaty.openedOn() != null && action.date().isBefore(treaty.openedOn())
                ? broken(
                        action,
                        "before-opening",
                        "/date",
                        Message.of(
                                "%s was opened for signature on %s, after %s.",
                                "%s a été ouvert à la signature le %s, après le %s.",
                                treaty.label(),
                                treaty.openedOn(),
                                action.date()))
                : Optional.empty();
    }

    /** Only a stated day contradicts: a computed one may be too late, because consents are missing in the record. */
    private Optional<Broken> beforeEntryIntoForce(TreatyAction action) {
        return action.type().takesEffectLater() && action.inForceOn() != null && isBeforeStatedEntry(action.inForceOn())
                ? broken(
                        action,
                        "before-entry-into-force",
                        "/inForceOn",
                        Message.of(
                                "%s is in force since %s; it cannot be in force for a party on %s.",
                                "%s est en vigueur depuis le %s ; il ne peut pas l’être pour une partie le %s.",
                                treaty.label(),
                                treaty.entryIntoForce().on(),
                                action.inForceOn()))
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
                        action.article() != null && outside.contains(action.article()) ? "/article" : "/provisions",
                        Message.of(
                                "%s allows reservations to %s only%s, not to %s.",
                                "%s n’admet de réserves qu’à %s%s, pas à %s.",
                                treaty.label(),
                                Reservations.list(treaty.reservableProvisions()),
                                where(treaty.clauses().reservations()),
                                Reservations.list(outside)));
    }

    private Optional<Broken> reservationTooLate(TreatyAction action) {
        return action.type() == TreatyActionType.RESERVATION
                        && Reservations.moment(action, recorded) == Reservations.Moment.CONTRADICTED
                ? broken(
                        action,
                        "reservation-too-late",
                        "/date",
                        Message.of(
                                "A reservation is made with the signature or the deposit%s; on %s %s made neither, and"
                                        + " the days on which it did are recorded.",
                                "Une réserve est formulée lors de la signature ou du dépôt%s ; le %s, %s n’a fait ni"
                                        + " l’un ni l’autre, et les jours où ce fut fait sont enregistrés.",
                                where(treaty.clauses().reservations()),
                                action.date(),
                                party))
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
                        "/type",
                        Message.of(
                                "Only a party can denounce %s%s; on %s %s is recorded as %s.",
                                "Seule une partie peut dénoncer %s%s ; le %s, %s est enregistré comme %s.",
                                treaty.label(),
                                where(treaty.clauses().denunciation()),
                                action.date(),
                                party,
                                status))
                : Optional.empty();
    }

    private boolean isBeforeStatedEntry(LocalDate day) {
        var own = treaty.entryIntoForce();
        return own != null && own.basis() == Basis.STATED && day.isBefore(own.on());
    }

    private static String where(Provision clause) {
        return clause == null ? "" : " (Art. " + clause + ")";
    }

    private static Optional<Broken> broken(TreatyAction action, String rule, String field, Message detail) {
        return Optional.of(new Broken(action.id(), rule, detail, field));
    }
}

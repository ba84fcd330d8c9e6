package org.cybercrimeproject.country.treaty;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cybercrimeproject.country.instrument.InstrumentState;
import org.cybercrimeproject.country.instrument.Provision;
import org.cybercrimeproject.kit.party.CountryCodes;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.time.Timeline;
import org.cybercrimeproject.kit.writing.Outcome;
import org.cybercrimeproject.kit.writing.State;

/**
 * Everything that one party did under one instrument, as far as it is recorded: {@code ETS185:DE}.
 *
 * <p>Its rules refuse what the record contradicts. Where the record is silent they let it pass, and
 * {@link TreatyWarnings} says so.
 *
 * @param instrument the instrument's code
 * @param party ISO 3166-1 alpha-2, EU or XK
 * @param actions in the order they were recorded
 * @param visibility that of its most open action
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TreatyPositionState(
        UUID id, String instrument, String party, List<TreatyAction> actions, Visibility visibility) implements State {

    public TreatyPositionState {
        actions = List.copyOf(actions);
        if (!CountryCodes.contains(party)) {
            throw new InvalidValue("«" + party + "» is not a country code of ISO 3166-1 (alpha-2).");
        }
    }

    /** A position of which nothing is recorded yet. */
    public static TreatyPositionState unknown(UUID id, String instrument, String party) {
        return new TreatyPositionState(id, instrument, party, List.of(), Visibility.INTERNAL);
    }

    /** The natural key: instrument and party, {@code ETS185:DE}. */
    public static String subject(String instrument, String party) {
        return instrument + ":" + party;
    }

    @Override
    public String reference() {
        return subject(instrument, party);
    }

    /**
     * Records an action.
     *
     * @param treaty the instrument it was done under
     * @param today nothing that was done lies in the future
     */
    public Outcome<TreatyPositionState> record(TreatyAction action, InstrumentState treaty, LocalDate today) {
        return refusal(action, treaty, today)
                .orElseGet(() -> Outcome.changed(TreatyPositionEvent.ACTION_RECORDED, with(action)));
    }

    /** The actions that somebody with this level may see. */
    public List<TreatyAction> actionsFor(Visibility level) {
        return actions.stream()
                .filter(action -> level.sees(action.visibility()))
                .toList();
    }

    /** The status on every day, from what the level may see. */
    public Timeline<TreatyStatus> statusTimeline(Visibility level, InstrumentState treaty) {
        return new StatusDerivation(actionsFor(level), treaty).timeline();
    }

    /** An action by its id. */
    public Optional<TreatyAction> action(UUID actionId) {
        return actions.stream().filter(action -> action.id().equals(actionId)).findFirst();
    }

    private TreatyPositionState with(TreatyAction action) {
        var more = new ArrayList<>(actions);
        more.add(action);
        var mostOpen =
                actions.isEmpty() || action.visibility().compareTo(visibility) < 0 ? action.visibility() : visibility;
        return new TreatyPositionState(id, instrument, party, more, mostOpen);
    }

    private Optional<Outcome<TreatyPositionState>> refusal(
            TreatyAction action, InstrumentState treaty, LocalDate today) {
        return Stream.of(
                        inTheFuture(action, today),
                        noSuchArticle(action, treaty),
                        tooEarly(action, treaty),
                        reservationNotAllowed(action, treaty),
                        denouncedByNoParty(action, treaty))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Outcome<TreatyPositionState>> inTheFuture(TreatyAction action, LocalDate today) {
        return action.isOnOrBefore(today)
                ? Optional.empty()
                : refuse(
                        "in-the-future",
                        "The " + action.date() + " lies in the future; an action is recorded when it is done. "
                                + "Only inForceOn may be a day to come.");
    }

    private static Optional<Outcome<TreatyPositionState>> noSuchArticle(TreatyAction action, InstrumentState treaty) {
        var named = Stream.concat(
                Stream.ofNullable(action.article()),
                Stream.ofNullable(action.provisions()).flatMap(List::stream));
        return named.filter(provision -> !treaty.mayHaveArticle(provision.article()))
                .findFirst()
                .flatMap(provision ->
                        refuse("no-such-article", treaty.label() + " has no Article " + provision.article() + "."));
    }

    private static Optional<Outcome<TreatyPositionState>> tooEarly(TreatyAction action, InstrumentState treaty) {
        boolean needsOpening = action.type().isSigning() || action.type().isConsent();
        if (needsOpening && treaty.openedOn() != null && action.date().isBefore(treaty.openedOn())) {
            return refuse(
                    "before-opening",
                    treaty.label() + " was opened for signature on " + treaty.openedOn() + ", after " + action.date()
                            + ".");
        }
        var own = treaty.entryIntoForce();
        boolean before =
                own != null && action.inForceOn() != null && action.inForceOn().isBefore(own.on());
        return before
                ? refuse(
                        "before-entry-into-force",
                        treaty.label() + " is in force since " + own.on() + "; it cannot be in force for a party on "
                                + action.inForceOn() + ".")
                : Optional.empty();
    }

    private Optional<Outcome<TreatyPositionState>> reservationNotAllowed(TreatyAction action, InstrumentState treaty) {
        if (action.type() != TreatyActionType.RESERVATION) {
            return Optional.empty();
        }
        var outside = Reservations.notReservable(action, treaty);
        if (!outside.isEmpty()) {
            return refuse(
                    "reservation-not-allowed",
                    treaty.label() + " allows reservations to " + Reservations.list(treaty.reservableProvisions())
                            + " only" + where(treaty.clauses().reservations()) + ", not to "
                            + Reservations.list(outside) + ".");
        }
        return Reservations.moment(action, actions) == Reservations.Moment.CONTRADICTED
                ? refuse(
                        "reservation-too-late",
                        "A reservation is made with the signature or the deposit"
                                + where(treaty.clauses().reservations()) + "; on " + action.date() + " " + party
                                + " made neither, and the days on which it did are recorded.")
                : Optional.empty();
    }

    private Optional<Outcome<TreatyPositionState>> denouncedByNoParty(TreatyAction action, InstrumentState treaty) {
        if (action.type() != TreatyActionType.DENUNCIATION) {
            return Optional.empty();
        }
        var status = new StatusDerivation(actions, treaty).on(action.date()).status();
        var own = treaty.entryIntoForce();
        return status.isKnownNotToBeParty() || own != null && action.date().isBefore(own.on())
                ? refuse(
                        "denunciation-by-no-party",
                        "Only a party can denounce " + treaty.label()
                                + where(treaty.clauses().denunciation()) + "; on " + action.date() + " " + party
                                + " is recorded as " + status + ".")
                : Optional.empty();
    }

    private static String where(Provision clause) {
        return clause == null ? "" : " (Art. " + clause + ")";
    }

    private static Optional<Outcome<TreatyPositionState>> refuse(String rule, String detail) {
        return Optional.of(Outcome.refused(rule, detail));
    }
}

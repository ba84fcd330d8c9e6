package org.cybercrimeproject.country.treaty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cybercrimeproject.country.instrument.InstrumentState;
import org.cybercrimeproject.country.instrument.InstrumentState.Basis;
import org.cybercrimeproject.country.treaty.TreatyActionType.Effect;
import org.cybercrimeproject.kit.time.Timeline;

/**
 * Derives where a party stands on each day from those of its actions that a reader may see.
 *
 * <p>Where sources disagree the earliest consent counts, and of the days stated for the entry into force the one
 * stated last; the disagreement itself is a warning. Records are partial and come in any order, so the status of a
 * day depends on the set of actions alone.
 */
final class StatusDerivation {

    /** The status of a day with the actions it rests on. */
    record Standing(TreatyStatus status, List<TreatyAction> basis) {
        static Standing of(TreatyStatus status, Optional<TreatyAction> action) {
            return new Standing(status, action.stream().toList());
        }
    }

    /** A stretch of being bound, or about to be; no entry into force when the instrument has none itself. */
    private record Binding(EntryIntoForce entry, List<TreatyAction> basis) {

        boolean inForceOn(LocalDate day) {
            return entry != null && !entry.on().isAfter(day);
        }
    }

    private final List<TreatyAction> actions;
    private final InstrumentState instrument;

    StatusDerivation(List<TreatyAction> visibleActions, InstrumentState instrument) {
        this.actions = visibleActions.stream()
                .filter(action -> !action.endsForTerritory())
                .sorted(Comparator.comparing(TreatyAction::date))
                .toList();
        this.instrument = instrument;
    }

    /** The status on every day, future steps included. */
    Timeline<TreatyStatus> timeline() {
        var steps = new ArrayList<Timeline.Step<TreatyStatus>>();
        steps.add(new Timeline.Step<>(null, on(LocalDate.MIN).status()));
        edges().forEach(day -> steps.add(new Timeline.Step<>(day, on(day).status())));
        return new Timeline<>(steps);
    }

    /** The status on a day. */
    Standing on(LocalDate day) {
        var left = denunciationEffectiveBy(day);
        var binding = bindingOn(day, left);
        if (binding.isPresent()) {
            var bound = binding.get();
            var status = bound.inForceOn(day) ? TreatyStatus.PARTY : TreatyStatus.CONSENT_DEPOSITED;
            return new Standing(status, bound.basis());
        }
        if (left.isPresent()) {
            return Standing.of(TreatyStatus.DENOUNCED, left);
        }
        return beforeConsent(day);
    }

    /** When the instrument enters, or entered, into force for the party, as far as that is known on the day. */
    Optional<EntryIntoForce> entryIntoForceKnownOn(LocalDate day) {
        var left = denunciationEffectiveBy(day);
        return bindingOn(day, left)
                .or(() -> left.flatMap(denunciation -> bindingOn(denunciation.date(), Optional.empty())))
                .or(() -> announced(day))
                .map(Binding::entry)
                .filter(entry -> entry.basis() == Basis.STATED || ownEntryKnownOn(day));
    }

    /** Whether the State had signed by the day; empty when it is bound and the record does not tell how. */
    Optional<Boolean> hadSignedBy(LocalDate day) {
        boolean signed = actions.stream()
                .anyMatch(action -> action.isOnOrBefore(day)
                        && (action.type().isSigning() || action.type().needsSignature()));
        boolean byStatementOnly = !signed
                && of(Effect.STATES_ENTRY).findAny().isPresent()
                && of(Effect.CONSENTS).noneMatch(action -> action.isOnOrBefore(day));
        return byStatementOnly ? Optional.empty() : Optional.of(signed);
    }

    /** Whether the instrument's own entry into force was decided by then. */
    private boolean ownEntryKnownOn(LocalDate day) {
        var own = instrument.entryIntoForce();
        return own == null || own.decidedOn() == null || !own.decidedOn().isAfter(day);
    }

    /** Up to which day a source says that nothing was done, when that is all there is on the day. */
    Optional<LocalDate> statedUpTo(LocalDate day) {
        return on(day).status() == TreatyStatus.NONE
                ? latest(Effect.STATES_NOTHING, LocalDate.MAX).map(TreatyAction::date)
                : Optional.empty();
    }

    /** When an action takes effect: as a source states it, else by the instrument's rule; empty when it never does. */
    static Optional<EntryIntoForce> effectOf(TreatyAction action, InstrumentState instrument) {
        return action.inForceOn() != null
                ? Optional.of(new EntryIntoForce(action.inForceOn(), Basis.STATED))
                : computedEffectOf(action, instrument);
    }

    /** When an action takes effect by the instrument's rule, whatever a source says; empty when it knows none. */
    static Optional<EntryIntoForce> computedEffectOf(TreatyAction action, InstrumentState instrument) {
        if (!action.type().takesEffectLater()) {
            return Optional.empty();
        }
        if (action.type().isConsent()) {
            return instrument.entersIntoForceFor(action.date()).map(on -> new EntryIntoForce(on, Basis.COMPUTED));
        }
        return action.type() == TreatyActionType.ENTRY_INTO_FORCE_STATED
                ? Optional.empty()
                : Optional.of(new EntryIntoForce(instrument.takesEffect(action.date()), Basis.COMPUTED));
    }

    /** The last denunciation that has taken effect by a day. */
    private Optional<TreatyAction> denunciationEffectiveBy(LocalDate day) {
        return of(Effect.DENOUNCES)
                .filter(action -> !effectiveDay(action).isAfter(day))
                .reduce((a, b) -> b);
    }

    private Optional<Binding> bindingOn(LocalDate day, Optional<TreatyAction> left) {
        var consent = of(Effect.CONSENTS)
                .filter(action -> action.isOnOrBefore(day))
                .filter(action ->
                        left.isEmpty() || action.date().isAfter(left.get().date()))
                .findFirst();
        var stated = lastStated(day, left);
        if (consent.isEmpty()) {
            return stated.filter(action -> !action.inForceOn().isAfter(day)).map(this::byStatement);
        }
        var entry = stated.map(action -> new EntryIntoForce(action.inForceOn(), Basis.STATED))
                .or(() -> effectOf(consent.get(), instrument))
                .orElse(null);
        return Optional.of(new Binding(
                entry, Stream.concat(consent.stream(), stated.stream()).toList()));
    }

    private Binding byStatement(TreatyAction stated) {
        return new Binding(new EntryIntoForce(stated.inForceOn(), Basis.STATED), List.of(stated));
    }

    /** A statement already made of an entry into force still to come. */
    private Optional<Binding> announced(LocalDate day) {
        return lastStated(day, denunciationEffectiveBy(day))
                .filter(action -> action.isOnOrBefore(day))
                .map(this::byStatement);
    }

    /**
     * The statement that counts on the day: the last one made, of an entry into force after the party last left and
     * before it leaves again.
     */
    private Optional<TreatyAction> lastStated(LocalDate day, Optional<TreatyAction> left) {
        var leavesAgain = of(Effect.DENOUNCES)
                .map(this::effectiveDay)
                .filter(effective -> effective.isAfter(day))
                .min(Comparator.naturalOrder());
        return of(Effect.STATES_ENTRY)
                .filter(action ->
                        left.isEmpty() || action.inForceOn().isAfter(left.get().date()))
                .filter(action -> leavesAgain.isEmpty() || action.inForceOn().isBefore(leavesAgain.get()))
                .reduce((a, b) -> b);
    }

    private LocalDate effectiveDay(TreatyAction denunciation) {
        return effectOf(denunciation, instrument).orElseThrow().on();
    }

    private Standing beforeConsent(LocalDate day) {
        var signature = latest(Effect.SIGNS, day);
        if (signature.isPresent()) {
            return Standing.of(TreatyStatus.SIGNATORY, of(Effect.SIGNS).findFirst());
        }
        var invitation = latest(Effect.INVITES, day);
        var request = latest(Effect.REQUESTS, day);
        if (invitation.isPresent()) {
            var invited = invitation.get();
            if (!instrument.invitationStandsUntil(invited.date()).isBefore(day)) {
                return Standing.of(TreatyStatus.INVITED, invitation);
            }
            var askedAgain = request.filter(action -> action.date().isAfter(invited.date()));
            return askedAgain.isPresent()
                    ? Standing.of(TreatyStatus.REQUESTED, askedAgain)
                    : Standing.of(TreatyStatus.INVITATION_EXPIRED, invitation);
        }
        if (request.isPresent()) {
            return Standing.of(TreatyStatus.REQUESTED, request);
        }
        var nothing = latest(Effect.STATES_NOTHING, LocalDate.MAX);
        return Standing.of(nothing.isPresent() ? TreatyStatus.NONE : TreatyStatus.UNKNOWN, nothing);
    }

    /** Every day on which the status can change. */
    private TreeSet<LocalDate> edges() {
        var days = new TreeSet<LocalDate>();
        for (var action : actions) {
            days.add(action.date());
            effectOf(action, instrument).map(EntryIntoForce::on).ifPresent(days::add);
            if (action.type().effect() == Effect.INVITES) {
                days.add(instrument.invitationStandsUntil(action.date()).plusDays(1));
            }
        }
        return days;
    }

    private Optional<TreatyAction> latest(Effect effect, LocalDate day) {
        return of(effect).filter(action -> action.isOnOrBefore(day)).reduce((a, b) -> b);
    }

    private Stream<TreatyAction> of(Effect effect) {
        return actions.stream().filter(action -> action.type().effect() == effect);
    }
}

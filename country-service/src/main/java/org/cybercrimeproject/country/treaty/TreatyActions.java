package org.cybercrimeproject.country.treaty;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.cybercrimeproject.country.instrument.InstrumentState;
import org.cybercrimeproject.country.names.NamedCountry;
import org.cybercrimeproject.country.names.Names;
import org.cybercrimeproject.country.treaty.TreatyActionRows.Place;
import org.cybercrimeproject.kit.party.CountryCodes;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.problem.Problem;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.time.SuiteClock;
import org.cybercrimeproject.kit.writing.Aggregates;
import org.cybercrimeproject.kit.writing.Ids;
import org.cybercrimeproject.kit.writing.Intent;
import org.cybercrimeproject.kit.writing.Outcome;
import org.cybercrimeproject.kit.writing.Written;

/** Appends actions to positions, and changes them there. A position comes into being with its first action. */
@Singleton
class TreatyActions {

    /** An action and the position it was appended to. */
    record Appended(UUID action, Written<TreatyPositionState> position) {}

    private final TreatyPositions positions;
    private final TreatyActionRows rows;
    private final TreatyLocks locks;
    private final Knowledge knowledge;
    private final Names names;
    private final Aggregates aggregates;
    private final SuiteClock clock;

    TreatyActions(
            TreatyPositions positions,
            TreatyActionRows rows,
            TreatyLocks locks,
            Knowledge knowledge,
            Names names,
            Aggregates aggregates,
            SuiteClock clock) {
        this.positions = positions;
        this.rows = rows;
        this.locks = locks;
        this.knowledge = knowledge;
        this.names = names;
        this.aggregates = aggregates;
        this.clock = clock;
    }

    /** Records an action in the transaction at hand. */
    Appended append(RecordTreatyAction command, Intent intent) {
        locks.lock(command.instrument(), command.party(), command.type().countsTowardsEntryIntoForce());
        var action = command.toAction(Ids.next(), clock.today(), this::codeOf);
        var subject = TreatyPositionState.subject(command.instrument(), command.party());
        var written = aggregates.lock(positions, subject).isPresent()
                ? aggregates.change(positions, intent, subject, state -> record(state, action))
                : aggregates.create(
                        positions,
                        intent,
                        () -> record(
                                TreatyPositionState.unknown(Ids.next(), command.instrument(), command.party()),
                                action));
        // A request that is repeated appends nothing: its action is the last one of the state it wrote the first time.
        var actions = written.state().actions();
        return new Appended(actions.get(actions.size() - 1).id(), written);
    }

    /**
     * Locks what a change of an action may touch, before the position itself.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when there is no such action
     */
    Place locked(String reference) {
        var place = rows.find(reference)
                .orElseThrow(() -> Problem.NOT_FOUND.with(Message.of(
                        "There is no treaty action %s, or none that you may see.",
                        "Il n’y a pas d’acte %s relatif à un traité, ou aucun que vous puissiez voir.",
                        Message.quoted(reference))));
        var codes = place.position().split(":");
        locks.lock(codes[0], codes[1], true);
        return place;
    }

    /** What was recorded of an action was wrong or incomplete. */
    Outcome<TreatyPositionState> correct(TreatyPositionState state, UUID id, TreatyActionDetails details) {
        var action = state.standing(id);
        return state.correct(details.correcting(action, clock.today(), this::codeOf), this::treaty, clock.today());
    }

    /** An action should never have been recorded. */
    Outcome<TreatyPositionState> withdraw(TreatyPositionState state, UUID id) {
        return state.withdraw(state.standing(id).id(), this::treaty, clock.today());
    }

    private Outcome<TreatyPositionState> record(TreatyPositionState state, TreatyAction action) {
        return state.record(action, treaty(state), clock.today());
    }

    /** The code of a territory that is named by its code or its name; null where that is not known. */
    private String codeOf(String territory) {
        if (territory == null || CountryCodes.contains(territory)) {
            return territory;
        }
        return names.now()
                .countries()
                .resolve(territory, clock.today())
                .country()
                .map(NamedCountry::code)
                .orElse(null);
    }

    /** Rules look at everything that is recorded, whoever may see it. */
    private InstrumentState treaty(TreatyPositionState state) {
        var known = knowledge.now();
        var instrument = known.instrument(state.instrument()).orElseThrow().state();
        return Knowledge.treaty(known, instrument, state).seenBy(Visibility.INTERNAL);
    }
}

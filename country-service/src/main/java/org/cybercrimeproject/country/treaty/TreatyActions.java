package org.cybercrimeproject.country.treaty;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.cybercrimeproject.country.instrument.InstrumentState;
import org.cybercrimeproject.country.instrument.Instruments;
import org.cybercrimeproject.kit.problem.Problem;
import org.cybercrimeproject.kit.reading.Sql;
import org.cybercrimeproject.kit.text.Identifier;
import org.cybercrimeproject.kit.time.SuiteClock;
import org.cybercrimeproject.kit.writing.Aggregates;
import org.cybercrimeproject.kit.writing.Changes;
import org.cybercrimeproject.kit.writing.Ids;
import org.cybercrimeproject.kit.writing.Intent;
import org.cybercrimeproject.kit.writing.Written;

/** Appends actions to positions and finds them again. A position comes into being with its first action. */
@Singleton
class TreatyActions {

    /** An action with the position it belongs to and the instrument it was done under. */
    record Found(TreatyAction action, Written<TreatyPositionState> position, InstrumentState instrument) {}

    private final Instruments instruments;
    private final TreatyPositions positions;
    private final Aggregates aggregates;
    private final Changes changes;
    private final SuiteClock clock;
    private final Sql sql;

    TreatyActions(
            Instruments instruments,
            TreatyPositions positions,
            Aggregates aggregates,
            Changes changes,
            SuiteClock clock,
            AgroalDataSource database) {
        this.instruments = instruments;
        this.positions = positions;
        this.aggregates = aggregates;
        this.changes = changes;
        this.clock = clock;
        this.sql = new Sql(database);
    }

    /** Records an action in the transaction at hand. Locks the instrument against changes, then the position. */
    Found append(RecordTreatyAction command, Intent intent) {
        var instrument = aggregates
                .lockParent(instruments, command.instrument())
                .map(Written::state)
                .orElseThrow(() ->
                        Problem.rule("unknown-instrument", "There is no instrument «" + command.instrument() + "»."));
        var action = command.toAction(Ids.next());
        var subject = TreatyPositionState.subject(instrument.code(), command.party());
        var written = aggregates.lock(positions, subject).isPresent()
                ? aggregates.change(
                        positions, intent, subject, state -> state.record(action, instrument, clock.today()))
                : aggregates.create(
                        positions,
                        intent,
                        () -> TreatyPositionState.unknown(Ids.next(), instrument.code(), command.party())
                                .record(action, instrument, clock.today()));
        TreatyPosition position = TreatyPosition.findById(written.state().id());
        new TreatyActionRow(position, written.state(), action).persistAndFlush();
        return new Found(action, written, instrument);
    }

    /** An action by id or reference. */
    Optional<Found> find(String reference) {
        var id = Identifier.uuid(reference);
        return sql
                .query(
                        "select a.id, p.reference from treaty_action_row a join treaty_position p"
                                + " on p.id = a.position_id where a." + (id.isPresent() ? "id" : "reference") + " = ?",
                        row -> found(row.getObject(1, UUID.class), row.getString(2)),
                        id.isPresent() ? id.get() : reference)
                .stream()
                .findFirst();
    }

    private Found found(UUID id, String subject) {
        var position = changes.newest(positions, subject).orElseThrow();
        var instrument =
                changes.newest(instruments, position.state().instrument()).orElseThrow();
        return new Found(position.state().action(id).orElseThrow(), position, instrument.state());
    }
}

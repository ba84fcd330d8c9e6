package org.cybercrimeproject.country.treaty;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.cybercrimeproject.kit.answering.Shell;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.problem.Problem;
import org.cybercrimeproject.kit.reading.RecordReading;
import org.cybercrimeproject.kit.reading.Sql;
import org.cybercrimeproject.kit.writing.Written;

/** Reads an action of a position as it is known now, or was known at an instant. */
@Singleton
class ActionReader {

    /**
     * An action with its position.
     *
     * @param treaty the instrument it was done under, as it was known
     */
    record Found(TreatyAction action, Written<TreatyPositionState> position, Treaty treaty) {}

    private final TreatyActionRows rows;
    private final TreatyPositions positions;
    private final Knowledge knowledge;
    private final Shell shell;
    private final Sql sql;

    ActionReader(
            TreatyActionRows rows,
            TreatyPositions positions,
            Knowledge knowledge,
            Shell shell,
            AgroalDataSource database) {
        this.rows = rows;
        this.positions = positions;
        this.knowledge = knowledge;
        this.shell = shell;
        this.sql = new Sql(database);
    }

    /**
     * An action by id or reference.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when the caller may not see it, as it is now or was then,
     *     or when it was not known then; 410 when it was withdrawn
     */
    Found find(String reference, RecordReading reading) {
        var answers = shell.answers();
        answers.refuseToAskForWithdrawn(reading);
        var knownAt = answers.knownAt(reading);
        var now = recorded(reference);
        var then = knownAt.isEmpty() ? Optional.of(now) : then(now, knownAt.get());
        answers.refuseWithdrawn(
                now.action().id(),
                !now.action().stands(),
                then.filter(found -> !found.action().stands()).isPresent(),
                reading);
        return visible(Optional.of(then.orElseThrow(() -> Problem.NOT_KNOWN_YET.knownSince(
                knownSince(now),
                Message.of(
                        "The action was not known at that instant; it was first recorded later.",
                        "L’acte n’était pas connu à cet instant ; il a été saisi plus tard.")))));
    }

    /** As it is now, also when it was withdrawn. */
    Found recorded(String reference) {
        return visible(rows.find(reference)
                .map(place -> found(
                                knowledge.now(),
                                place.action(),
                                shell.changes()
                                        .newest(positions, place.position())
                                        .orElseThrow())
                        .orElseThrow()));
    }

    private Optional<Found> then(Found now, Instant instant) {
        var known = knowledge.of(Optional.of(instant));
        return known.position(now.position().state().reference())
                .flatMap(position -> found(known, now.action().id(), position));
    }

    private Optional<Found> found(Known known, UUID action, Written<TreatyPositionState> position) {
        var state = position.state();
        return state.action(action).map(it -> {
            var instrument = known.instrument(state.instrument()).orElseThrow().state();
            return new Found(it, position, Knowledge.treaty(known, instrument, state.party()));
        });
    }

    private Found visible(Optional<Found> found) {
        return shell.answers().visible(found, it -> it.action().visibility());
    }

    /** When the first state was recorded that holds the action. */
    private Instant knownSince(Found now) {
        return sql.query(
                        "select min(recorded_at) from change where aggregate_type = ? and aggregate_id = ?"
                                + " and position(? in state) > 0",
                        row -> row.getObject(1, OffsetDateTime.class).toInstant(),
                        positions.name(),
                        now.position().state().id(),
                        now.action().id().toString())
                .get(0);
    }
}

package org.cybercrimeproject.kit.writing;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.cybercrimeproject.kit.json.Json;
import org.cybercrimeproject.kit.problem.Problem;
import org.cybercrimeproject.kit.text.Identifier;
import org.hibernate.Session;

/**
 * The one way to write: in the transaction at hand, the aggregate's row, its change row, its list rows and its outbox
 * row, or nothing.
 */
@Singleton
public class Aggregates {

    /** Fired after each write; observers in the phase AFTER_SUCCESS know that the outbox has something. */
    public record OutboxFilled() {}

    private final EntityManager entities;
    private final Changes changes;
    private final Event<OutboxFilled> outboxFilled;

    Aggregates(EntityManager entities, Changes changes, Event<OutboxFilled> outboxFilled) {
        this.entities = entities;
        this.changes = changes;
        this.outboxFilled = outboxFilled;
    }

    /** Writes a new aggregate. */
    public <S extends State, R extends AggregateRow> Written<S> create(
            AggregateType<S, R> type, Intent intent, Outcome<S> outcome) {
        if (outcome instanceof Outcome.Refused<S> refused) {
            throw Problem.rule(refused.rule(), refused.detail());
        }
        if (!(outcome instanceof Outcome.Changed<S> changed)) {
            throw new IllegalStateException("A creation changes something.");
        }
        var row = type.row(changed.state());
        var event = Ids.next();
        row.changed(event, changed.state().visibility());
        entities.persist(row);
        return record(type, intent, changed, row, event, 0);
    }

    /**
     * Changes an aggregate: locks its row, compares If-Match, applies the rule, records what happened.
     *
     * @param reference id or reference
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when it is not there or not to be seen, 428 and 412 for
     *     If-Match, 409 when the rule refuses
     */
    public <S extends State, R extends AggregateRow> Written<S> change(
            AggregateType<S, R> type, Intent intent, String reference, Function<S, Outcome<S>> rule) {
        var row = lock(type, reference).orElseThrow(() -> notFound(reference));
        var newest = changes.at(type, row.id(), row.version());
        if (!intent.level().sees(newest.state().visibility())) {
            throw notFound(reference);
        }
        intent.check(row.version());
        var outcome = rule.apply(newest.state());
        if (outcome instanceof Outcome.Refused<S> refused) {
            throw Problem.rule(refused.rule(), refused.detail());
        }
        if (!(outcome instanceof Outcome.Changed<S> changed)) {
            return newest;
        }
        var event = Ids.next();
        row.changed(event, changed.state().visibility());
        return record(
                type, intent, changed, row, event, Json.write(newest.state()).length());
    }

    /** Locks an aggregate's row until the end of the transaction, for a write that depends on it. */
    public <S extends State, R extends AggregateRow> Optional<R> lock(AggregateType<S, R> type, String reference) {
        return find(type, reference, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Locks an aggregate's row against changes (FOR SHARE), to write a child of it; and gives its newest state. */
    public <S extends State, R extends AggregateRow> Optional<Written<S>> lockParent(
            AggregateType<S, R> type, String reference) {
        return find(type, reference, LockModeType.PESSIMISTIC_READ)
                .map(row -> changes.at(type, row.id(), row.version()));
    }

    private <S extends State, R extends AggregateRow> Optional<R> find(
            AggregateType<S, R> type, String reference, LockModeType lock) {
        var id = Identifier.uuid(reference);
        var attribute = id.isPresent() ? "id" : "reference";
        List<R> found = entities.createQuery(
                        "from " + type.rowClass().getSimpleName() + " where " + attribute + " = ?1", type.rowClass())
                .setParameter(1, id.isPresent() ? id.get() : reference)
                .setLockMode(lock)
                .getResultList();
        return found.stream().findFirst();
    }

    private <S extends State, R extends AggregateRow> Written<S> record(
            AggregateType<S, R> type, Intent intent, Outcome.Changed<S> changed, R row, UUID event, int lengthBefore) {
        var state = changed.state();
        var json = StateSize.checked(Json.write(state), lengthBefore);
        entities.flush();
        var timelines = type.timelines(state);
        var change = new SideRows.Change(
                type.name(),
                row.id(),
                row.version(),
                event,
                type.subject(state),
                changed.type(),
                state.visibility().ordinal(),
                state.takenBack(),
                json,
                timelines.all().isEmpty() ? null : Json.write(timelines),
                TraceParent.current());
        var recordedAt = entities.unwrap(Session.class)
                .doReturningWork(connection -> SideRows.write(connection, type.listRows(state), change, intent));
        outboxFilled.fire(new OutboxFilled());
        return new Written<>(state, row.version(), recordedAt);
    }

    private static RuntimeException notFound(String reference) {
        return Problem.NOT_FOUND.with("There is no record «" + reference + "», or none that you may see.");
    }
}

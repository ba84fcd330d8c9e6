package org.cybercrimeproject.kit.writing;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cybercrimeproject.kit.json.Json;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.problem.Problem;
import org.cybercrimeproject.kit.text.Identifier;
import org.hibernate.Session;

/**
 * The one way to write: in the transaction at hand, the aggregate's row, its change row, its list rows and its outbox
 * row, or nothing. A request repeated with its Idempotency-Key gets what it wrote the first time, and no rule runs.
 */
@Singleton
public class Aggregates {

    private final EntityManager entities;
    private final Changes changes;
    private final Event<Recorded> recorded;

    Aggregates(EntityManager entities, Changes changes, Event<Recorded> recorded) {
        this.entities = entities;
        this.changes = changes;
        this.recorded = recorded;
    }

    /**
     * Writes a new aggregate.
     *
     * @param creation makes it; all that may refuse it or takes locks belongs in there, so that a repeated request
     *     does not run it
     */
    public <S extends State, R extends AggregateRow> Written<S> create(
            AggregateType<S, R> type, Intent intent, Supplier<Outcome<S>> creation) {
        var before = before(type);
        if (before.isPresent()) {
            return before.get();
        }
        if (!(allowed(creation.get()) instanceof Outcome.Changed<S> changed)) {
            throw new IllegalStateException("A creation changes something.");
        }
        var state = changed.state();
        intent.authority().mayWrite(type.scope(state));
        Publishing.check(intent.authority(), null, state);
        var row = type.row(state);
        var event = Ids.next();
        row.changed(event, state.visibility());
        entities.persist(row);
        return record(type, intent, changed, row, event, null);
    }

    /**
     * Changes an aggregate: locks its row, compares If-Match, applies the rule, records what happened.
     *
     * @param reference id or reference
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when it is not there or not to be seen, 403 when it is
     *     out of the writer's scope, 410 when it was withdrawn, 428 and 412 for If-Match, 409 when the rule refuses
     */
    public <S extends State, R extends AggregateRow> Written<S> change(
            AggregateType<S, R> type, Intent intent, String reference, Function<S, Outcome<S>> rule) {
        return change(type, intent, reference, state -> {}, rule);
    }

    /**
     * Changes a part of an aggregate that may be withdrawn by itself.
     *
     * @param standing refuses (410) when that part was withdrawn; asked before If-Match is compared
     */
    public <S extends State, R extends AggregateRow> Written<S> change(
            AggregateType<S, R> type,
            Intent intent,
            String reference,
            Consumer<S> standing,
            Function<S, Outcome<S>> rule) {
        var before = before(type);
        if (before.isPresent()) {
            return before.get();
        }
        var row = lock(type, reference).orElseThrow(() -> notFound(reference));
        var newest = changes.at(type, row.id(), row.version());
        check(type, intent, newest, reference, standing);
        if (!(allowed(rule.apply(newest.state())) instanceof Outcome.Changed<S> changed)) {
            rememberUnchanged(type, intent, newest);
            return newest;
        }
        var state = changed.state();
        intent.authority().mayWrite(type.scope(state));
        Publishing.check(intent.authority(), newest.state(), state);
        var event = Ids.next();
        row.changed(event, state.visibility());
        return record(type, intent, changed, row, event, newest.state());
    }

    /**
     * Derives an aggregate's values again, because something else changed that they depend on. Where they became other
     * ones it gets a version and an event of its own, else only its list rows are written anew.
     *
     * @param intent a system's, naming the cause
     * @return whether they became other ones
     */
    public <S extends State, R extends AggregateRow> boolean recompute(
            AggregateType<S, R> type, Intent intent, UUID id) {
        type.lockSources(id);
        var row = lock(type, id.toString()).orElseThrow();
        if (!recomputed(type, intent, row)) {
            var state = changes.at(type, id, row.version()).state();
            entities.unwrap(Session.class)
                    .doWork(connection -> SideRows.rewrite(
                            connection,
                            type.listRows(state),
                            id,
                            row.version(),
                            state.visibility().ordinal(),
                            state.takenBack()));
            return false;
        }
        return true;
    }

    /**
     * As {@link #recompute}, for what follows from one change: an aggregate whose derived values stay the same is not
     * written at all.
     */
    public <S extends State, R extends AggregateRow> boolean follow(AggregateType<S, R> type, Intent intent, UUID id) {
        return recomputed(type, intent, lock(type, id.toString()).orElseThrow());
    }

    private <S extends State, R extends AggregateRow> boolean recomputed(
            AggregateType<S, R> type, Intent intent, R row) {
        var state = changes.at(type, row.id(), row.version()).state();
        if (Objects.equals(json(type.timelines(state)), changes.timelines(type, row.id(), row.version()))) {
            return false;
        }
        var event = Ids.next();
        row.changed(event, state.visibility());
        record(type, intent, new Outcome.Changed<>(type.recomputed(), state), row, event, state);
        return true;
    }

    /** Locks an aggregate's row until the end of the transaction, for a write that depends on it. */
    public <S extends State, R extends AggregateRow> Optional<R> lock(AggregateType<S, R> type, String reference) {
        var id = Identifier.uuid(reference);
        var attribute = id.isPresent() ? "id" : "reference";
        List<R> found = entities.createQuery(
                        "from " + type.rowClass().getSimpleName() + " where " + attribute + " = ?1", type.rowClass())
                .setParameter(1, id.isPresent() ? id.get() : reference)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        return found.stream().findFirst();
    }

    /** Locks an aggregate's row against changes (FOR SHARE), to write a child of it; and gives its newest state. */
    public <S extends State, R extends AggregateRow> Optional<Written<S>> lockParent(
            AggregateType<S, R> type, String reference) {
        return changes.locked(type, reference);
    }

    /** What the request at hand wrote when it was sent before, as far as the writer may still see it. */
    private <S extends State, R extends AggregateRow> Optional<Written<S>> before(AggregateType<S, R> type) {
        return RequestAtHand.before()
                .filter(answered -> answered.aggregateType().equals(type.name()))
                .map(answered -> changes.at(type, answered.aggregateId(), answered.version()));
    }

    private <S extends State> void check(
            AggregateType<S, ?> type, Intent intent, Written<S> newest, String reference, Consumer<S> standing) {
        var state = newest.state();
        if (!intent.authority().level().sees(state.visibility())) {
            throw notFound(reference);
        }
        intent.authority().mayWrite(type.scope(state));
        if (state.takenBack() && !intent.isSystem()) {
            throw Withdrawn.gone(state.id());
        }
        standing.accept(state);
        intent.check(newest.version());
    }

    private static <S> Outcome<S> allowed(Outcome<S> outcome) {
        if (outcome instanceof Outcome.Refused<S> refused) {
            throw Problem.rule(refused.rule(), refused.detail(), refused.fields(), refused.possible());
        }
        return outcome;
    }

    private <S extends State> void rememberUnchanged(AggregateType<S, ?> type, Intent intent, Written<S> newest) {
        RequestAtHand.toRemember(intent)
                .ifPresent(request -> entities.unwrap(Session.class)
                        .doWork(connection -> Idempotency.remember(
                                connection,
                                request,
                                new Idempotency.Answered(
                                        type.name(), newest.state().id(), newest.version()))));
    }

    private <S extends State, R extends AggregateRow> Written<S> record(
            AggregateType<S, R> type, Intent intent, Outcome.Changed<S> changed, R row, UUID event, S before) {
        var state = changed.state();
        var json = StateSize.checked(
                Json.write(state), () -> before == null ? 0 : Json.write(before).length());
        entities.flush();
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
                json(type.timelines(state)),
                TraceParent.current());
        var request = RequestAtHand.toRemember(intent).orElse(null);
        var recordedAt = entities.unwrap(Session.class)
                .doReturningWork(
                        connection -> SideRows.write(connection, type.listRows(state), change, intent, request));
        var written = new Written<>(state, row.version(), recordedAt);
        recorded.fire(new Recorded(type, before, written, intent));
        return written;
    }

    /** As it stands in the change row; null when nothing is derived. */
    private static String json(Timelines timelines) {
        return timelines.all().isEmpty() ? null : Json.write(timelines);
    }

    private static RuntimeException notFound(String reference) {
        return Problem.NOT_FOUND.with(Message.of(
                "There is no record %s, or none that you may see.",
                "Il n’y a pas d’enregistrement %s, ou aucun que vous puissiez voir.", Message.quoted(reference)));
    }
}

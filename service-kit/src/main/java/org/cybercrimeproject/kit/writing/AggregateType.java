package org.cybercrimeproject.kit.writing;

import java.util.UUID;

/**
 * One kind of aggregate: how its state becomes rows and events. Each feature has one implementation, a CDI bean.
 *
 * @param <S> the state
 * @param <R> the aggregate row
 */
public interface AggregateType<S extends State, R extends AggregateRow> {

    /** The name on the wire and in the change rows: {@code activity}, {@code treaty-position}. */
    String name();

    /** The table of the aggregate rows. */
    String table();

    Class<S> stateClass();

    Class<R> rowClass();

    /** A new aggregate row. */
    R row(S state);

    /** The key of its events: the natural code where there is one, else the id. */
    default String subject(S state) {
        return state.id().toString();
    }

    /** Whom a narrowed writer must stand for to write it. */
    default Scope scope(S state) {
        return Scope.ANY;
    }

    /**
     * The fact that a derived value became another one, though nobody changed the aggregate itself. One of the service's
     * events, so that its contract has it; a kind of aggregate without {@link #timelines} needs none.
     */
    default EventType recomputed() {
        throw new IllegalStateException("«" + name() + "» derives nothing: there is no event of its recomputation.");
    }

    /**
     * Locks what the derived values of an aggregate follow from, before the aggregate itself, as whoever writes it does.
     * For what an operator has derived again; who writes or follows a change has these locks already.
     */
    default void lockSources(UUID id) {}

    /** The values derived from the state, and from the states it depends on as they are in the transaction at hand. */
    Timelines timelines(S state);

    /** The list rows, one per step of valid time. */
    ListRows listRows(S state);
}

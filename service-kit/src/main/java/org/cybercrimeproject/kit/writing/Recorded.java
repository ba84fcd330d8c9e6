package org.cybercrimeproject.kit.writing;

/**
 * An aggregate was written, in the transaction at hand: told to observers within the service, for what follows from it
 * in the same transaction (a child is lowered with its parent) and after it (the relay wakes up).
 *
 * @param type its type
 * @param before its state before; null when it was created
 * @param after its state now
 * @param intent who wrote it, and why
 */
public record Recorded(AggregateType<?, ?> type, State before, Written<? extends State> after, Intent intent) {

    /** The state before, when it is one of that class and was not created just now. */
    public <S extends State> S before(Class<S> state) {
        return state.isInstance(before) ? state.cast(before) : null;
    }
}

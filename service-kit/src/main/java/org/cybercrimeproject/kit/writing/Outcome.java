package org.cybercrimeproject.kit.writing;

import java.util.List;
import java.util.function.Function;
import org.cybercrimeproject.kit.problem.Message;

/**
 * What a rule answers: the new state with the fact that happened, nothing to do, or a refusal.
 *
 * @param <S> the state
 */
public sealed interface Outcome<S> {

    /** Something happened. */
    record Changed<S>(EventType type, S state) implements Outcome<S> {}

    /** The command asks for what already is: nothing is written. */
    record Unchanged<S>(S state) implements Outcome<S> {}

    /**
     * The rules forbid it (409).
     *
     * @param rule the stable name of the rule, in kebab-case: the last part of the problem's type
     * @param detail what is wrong and what can be done, for the person who must mend it
     * @param fields JSON pointers to what breaks the rule; none where no field does
     * @param possible the commands that are possible instead; none where none is
     */
    record Refused<S>(String rule, Message detail, List<String> fields, List<String> possible) implements Outcome<S> {

        public Refused {
            fields = List.copyOf(fields);
            possible = List.copyOf(possible);
        }
    }

    static <S> Outcome<S> changed(EventType type, S state) {
        return new Changed<>(type, state);
    }

    static <S> Outcome<S> unchanged(S state) {
        return new Unchanged<>(state);
    }

    /** @param fields JSON pointers to what breaks the rule: {@code /period}, {@code /on} */
    static <S> Outcome<S> refused(String rule, Message detail, String... fields) {
        return new Refused<>(rule, detail, List.of(fields), List.of());
    }

    /** @param possible the commands that are possible instead, as they stand in addresses: {@code plan} */
    static <S> Outcome<S> refused(String rule, Message detail, List<String> fields, List<String> possible) {
        return new Refused<>(rule, detail, fields, possible);
    }

    /** The same outcome of a command that stands in a field of another one: a refusal's fields lie within it. */
    default Outcome<S> within(String field) {
        return this instanceof Refused<S> refused
                ? new Refused<>(
                        refused.rule(),
                        refused.detail(),
                        refused.fields().stream()
                                .map(pointer -> "/" + field + pointer)
                                .toList(),
                        refused.possible())
                : this;
    }

    /** Goes on with the next rule where this one did not refuse; the last fact names the change. */
    default Outcome<S> then(Function<S, Outcome<S>> next) {
        if (this instanceof Changed<S> changed) {
            var following = next.apply(changed.state());
            return following instanceof Unchanged<S> ? this : following;
        }
        return this instanceof Unchanged<S> unchanged ? next.apply(unchanged.state()) : this;
    }
}

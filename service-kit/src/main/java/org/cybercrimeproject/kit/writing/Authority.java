package org.cybercrimeproject.kit.writing;

import java.util.Map;
import java.util.Set;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.problem.Problem;
import org.cybercrimeproject.kit.reading.Visibility;

/**
 * What a writer may do.
 *
 * @param level what the writer may see: a record beyond it does not exist for the writer
 * @param publishes whether the writer may make records PUBLIC
 * @param narrowed the claims that narrow what the writer may write, with their values; a claim left out narrows nothing
 */
public record Authority(Visibility level, boolean publishes, Map<String, Set<String>> narrowed) {

    /** The suite itself. */
    public static final Authority SYSTEM = new Authority(Visibility.INTERNAL, true, Map.of());

    public Authority {
        narrowed = Map.copyOf(narrowed);
    }

    /** Refuses (403) what the writer's claims do not reach. */
    public void mayWrite(Scope scope) {
        var mine = narrowed.get(scope.claim());
        if (mine != null && (scope.values().isEmpty() || !mine.containsAll(scope.values()))) {
            throw Problem.OUT_OF_SCOPE.with(Message.of(
                    "Your token lets you write only for these %s: %s.",
                    "Votre jeton ne vous permet d’écrire que pour (%s) : %s.",
                    scope.claim(),
                    String.join(", ", mine.stream().sorted().toList())));
        }
    }

    /**
     * Refuses (403) to make something PUBLIC unless the writer is a publisher. For what a request asks for, before
     * anything is locked or looked at; what it makes of a record is asked by {@link Publishing}.
     */
    public void mayGive(Visibility visibility) {
        if (visibility == Visibility.PUBLIC && !publishes) {
            throw Publishing.needed();
        }
    }
}

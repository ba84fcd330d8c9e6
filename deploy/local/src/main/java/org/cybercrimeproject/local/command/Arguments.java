package org.cybercrimeproject.local.command;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cybercrimeproject.local.setup.Refusal;

/**
 * A command line taken apart.
 *
 * @param command the first word
 * @param operands the words that are no options
 * @param options long names without dashes; the value is empty where an option takes none
 */
record Arguments(String command, List<String> operands, Map<String, String> options) {
    private static final Set<String> TAKE_A_VALUE = Set.of("subject");
    private static final Map<String, Set<String>> KNOWN = Map.of(
            "start", Set.of("detach", "detached", "no-sample"),
            "infra", Set.of("detach", "detached"),
            "status", Set.of(),
            "running", Set.of(),
            "stop", Set.of(),
            "reset", Set.of(),
            "token", Set.of("subject"),
            "logs", Set.of("follow"),
            "env", Set.of());
    private static final Map<String, String> SHORT = Map.of("-d", "--detach", "-f", "--follow", "-s", "--subject");

    static Arguments parse(String... words) {
        if (words.length == 0 || !KNOWN.containsKey(words[0])) {
            throw new Refusal(
                    Refusal.USAGE,
                    "There is no command \"%s\"; ./suite alone lists them.".formatted(String.join(" ", words)));
        }
        Deque<String> rest = new ArrayDeque<>(Arrays.asList(words).subList(1, words.length));
        List<String> operands = new ArrayList<>();
        Map<String, String> options = new HashMap<>();
        while (!rest.isEmpty()) {
            String word = SHORT.getOrDefault(rest.peek(), rest.peek());
            rest.remove();
            if (word.startsWith("-")) {
                option(words[0], word, rest, options);
            } else {
                operands.add(word);
            }
        }
        return new Arguments(words[0], List.copyOf(operands), Map.copyOf(options));
    }

    private static void option(String command, String word, Deque<String> rest, Map<String, String> options) {
        String[] parts = word.replaceFirst("^--?", "").split("=", 2);
        String name = parts[0];
        if (!KNOWN.get(command).contains(name)) {
            throw usage(
                    "%s has no option %s%s.",
                    command,
                    word,
                    KNOWN.get(command).isEmpty()
                            ? ""
                            : "; it has --" + String.join(", --", new TreeSet<>(KNOWN.get(command))));
        }
        if (!TAKE_A_VALUE.contains(name)) {
            options.put(name, "");
            return;
        }
        String value = parts.length == 2 ? parts[1] : rest.poll();
        if (value == null || value.isBlank()) {
            throw usage("--%s needs a value.", name);
        }
        options.put(name, value);
    }

    /** The single operand the command asks for. */
    String operand(String meaning) {
        if (operands.size() != 1) {
            throw usage("./suite %s takes one %s.", command, meaning);
        }
        return operands.get(0);
    }

    boolean has(String option) {
        return options.containsKey(option);
    }

    private static Refusal usage(String message, Object... parts) {
        return new Refusal(Refusal.USAGE, message.formatted(parts));
    }
}

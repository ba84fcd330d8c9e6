package org.cybercrimeproject.kit.writing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cybercrimeproject.kit.json.Json;
import org.cybercrimeproject.kit.time.FuzzyPeriod;

/**
 * The words in a state's JSON, by their pointers: every text but days, instants, ids, addresses of the web, references
 * that the suite made, periods in words that can be read, and the codes of the kit's own values. A field that nobody
 * thought of holds words: better a publisher is asked too often than not at all.
 */
final class Words {

    private static final Set<String> CODES =
            Set.of("status", "visibility", "kind", "code", "country", "reference", "basis", "currency", "amount");

    private static final Pattern NO_WORDS = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9:.]+Z)?"
            + "|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|https?://\\S+|[A-Z][A-Z0-9]*-[0-9]+");

    private static final Pattern IN_A_MOVE = Pattern.compile("(/moves/[0-9]+)/.*");

    private final Map<String, String> byPointer = new LinkedHashMap<>();

    private Words() {}

    private static Words of(JsonNode state, Predicate<String> counts) {
        var words = new Words();
        words.collect("", state);
        words.byPointer.keySet().removeIf(counts.negate());
        return words;
    }

    /**
     * Where there are words that were not in the state before, or are not any more. What went with a move that was
     * undone was taken back, and what only stands in another place is still the same.
     *
     * @param counts the pointers whose words count
     */
    static List<String> changed(JsonNode before, JsonNode after, Predicate<String> counts) {
        var was = of(before, counts).byPointer;
        var is = of(after, counts).byPointer;
        var undone = was.entrySet().stream()
                .filter(word -> isUndone(word.getKey(), after))
                .map(Entry::getValue)
                .collect(Collectors.toSet());
        return Stream.concat(
                        missing(is, was.values()),
                        missing(was, is.values()).filter(at -> !undone.contains(was.get(at))))
                .distinct()
                .toList();
    }

    private static Stream<String> missing(Map<String, String> words, Collection<String> others) {
        return words.entrySet().stream()
                .filter(word -> !others.contains(word.getValue()))
                .map(Entry::getKey);
    }

    private static boolean isUndone(String pointer, JsonNode after) {
        var move = IN_A_MOVE.matcher(pointer);
        return move.matches() && after.at(move.group(1)).isMissingNode();
    }

    private void collect(String at, JsonNode value) {
        if (value.isTextual()) {
            if (!CODES.contains(at.substring(at.lastIndexOf('/') + 1))
                    && !NO_WORDS.matcher(value.textValue()).matches()) {
                byPointer.put(at, value.textValue());
            }
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                collect(at + "/" + i, value.get(i));
            }
        } else if (isPeriod(value)) {
            if (mayHaveOwnWording(value)) {
                byPointer.put(at + "/text", value.path("text").asText());
            }
        } else {
            value.properties().forEach(field -> collect(at + "/" + field.getKey(), field.getValue()));
        }
    }

    private static boolean isPeriod(JsonNode value) {
        return value.has("precision");
    }

    /** A wording that can be read is its days said otherwise; any other is a sentence that stands beside them. */
    private static boolean mayHaveOwnWording(JsonNode period) {
        if (!period.has("text")) {
            return false;
        }
        try {
            return Json.read(period, FuzzyPeriod.class).hasOwnWording();
        } catch (UncheckedIOException noPeriod) {
            return true;
        }
    }
}

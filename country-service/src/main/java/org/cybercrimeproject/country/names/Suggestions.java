package org.cybercrimeproject.country.names;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** What may have been meant by a name that no country bears: misspelt, or only a part of a name. */
final class Suggestions {

    private static final int MOST = 5;
    private static final double A_PART = 0.75;
    private static final int SHORTEST_PART = 4;
    /** Nobody has to wait because a name is as long as a text. */
    private static final int LONGEST = 80;

    private Suggestions() {}

    /**
     * The countries whose names are like a name, likeliest first.
     *
     * @param key the name's key
     * @param keys those of all names
     * @param ofKey the countries that bear one of these
     */
    static List<NamedCountry> of(String key, Collection<String> keys, Function<String, List<NamedCountry>> ofKey) {
        if (key.length() > LONGEST) {
            return List.of();
        }
        var bare = NameKey.bare(key);
        var best = best(keys, ofKey, other -> isPart(bare, other) ? A_PART : 0);
        // What many names have in common, «Republic» or «Islands», tells of none of them.
        if (best.size() > MOST) {
            best.clear();
        }
        best(keys, ofKey, other -> Misspelling.likeness(bare, other))
                .forEach((country, alike) -> best.merge(country, alike, Math::max));
        return best.entrySet().stream()
                .sorted(Map.Entry.<NamedCountry, Double>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> entry.getKey().lastDay() != null)
                        .thenComparing(entry -> entry.getKey().code(), Comparator.naturalOrder()))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The countries of which a name is like it at all, and how much at best. */
    private static Map<NamedCountry, Double> best(
            Collection<String> keys, Function<String, List<NamedCountry>> ofKey, ToDoubleFunction<String> likeness) {
        var best = new HashMap<NamedCountry, Double>();
        for (var key : keys) {
            double alike = likeness.applyAsDouble(key);
            if (alike > 0) {
                ofKey.apply(key).forEach(country -> best.merge(country, alike, Math::max));
            }
        }
        return best;
    }

    /** Whole words of a name, or a name among other words. */
    private static boolean isPart(String key, String other) {
        boolean within = key.length() >= SHORTEST_PART && (" " + other + " ").contains(" " + key + " ");
        boolean around = other.length() >= SHORTEST_PART && (" " + key + " ").contains(" " + other + " ");
        return within || around;
    }
}

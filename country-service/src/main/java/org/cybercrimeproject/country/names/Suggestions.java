package org.cybercrimeproject.country.names;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What may have been meant by a name that no country bears: misspelt, or only a part of a name. */
final class Suggestions {

    private static final int MOST = 5;
    private static final double LIKE_ENOUGH = 0.6;
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
        var best = new HashMap<NamedCountry, Double>();
        if (key.length() <= LONGEST) {
            var bare = NameKey.bare(key);
            for (var other : keys) {
                var alike = Math.max(likeness(bare, other), part(bare, other));
                if (alike >= LIKE_ENOUGH) {
                    ofKey.apply(other).forEach(country -> best.merge(country, alike, Math::max));
                }
            }
        }
        return best.entrySet().stream()
                .sorted(Map.Entry.<NamedCountry, Double>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> entry.getKey().lastDay() != null)
                        .thenComparing(entry -> entry.getKey().code(), Comparator.naturalOrder()))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whole words of the name. */
    private static double part(String key, String other) {
        boolean within = key.length() >= SHORTEST_PART && (" " + other + " ").contains(" " + key + " ");
        boolean around = other.length() >= SHORTEST_PART && (" " + key + " ").contains(" " + other + " ");
        return within || around ? A_PART : 0;
    }

    private static double likeness(String one, String other) {
        int longer = Math.max(one.length(), other.length());
        // Two letters are no misspelling of two others.
        return longer < SHORTEST_PART || Math.abs(one.length() - other.length()) > longer / 3
                ? 0
                : 1 - (double) distance(one, other) / longer;
    }

    /** How many letters must be put in, left out, exchanged or swapped with their neighbour (Damerau–Levenshtein). */
    private static int distance(String one, String other) {
        var before = new int[other.length() + 1];
        var last = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            var row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + same);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            before = last;
            last = row;
        }
        return last[other.length()];
    }
}

package org.cybercrimeproject.kit.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What somebody may have meant with a word that is none of the known ones: the one that a few strokes make of it. */
public final class Nearest {

    private static final int LONGEST = 60;

    private Nearest() {}

    /** The known word nearest to a given one; empty when none is near. */
    public static Optional<String> to(String given, Collection<String> known) {
        var plain = plain(given);
        if (plain.isEmpty() || plain.length() > LONGEST) {
            return Optional.empty();
        }
        return known.stream()
                .filter(word -> distance(plain, plain(word)) <= allowed(plain))
                .min(Comparator.<String>comparingInt(word -> distance(plain, plain(word)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** "Did you mean …?", or nothing, to be put behind a message. */
    static Message suggested(Message message, String given, Collection<String> known) {
        return to(given, known)
                .map(word ->
                        message.and(Message.of("Did you mean %s?", "Vouliez-vous dire %s ?", Message.quoted(word))))
                .orElse(message);
    }

    /** The longer a word, the more slips it may have. */
    private static int allowed(String word) {
        return word.length() <= 3 ? 1 : word.length() <= 7 ? 2 : 3;
    }

    /** Capitals and the signs that join words are often mixed up. */
    private static String plain(String word) {
        return word.length() > 2 * LONGEST
                ? word
                : word.toLowerCase(Locale.ROOT).replaceAll("[_\\s-]", "");
    }

    /** Letters added, left out, replaced, or swapped with their neighbour (optimal string alignment). */
    private static int distance(String a, String b) {
        var cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(int[][] cost, String a, String b, int i, int j) {
        int replaced = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + replaced);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}

package org.cybercrimeproject.country.names;

import java.util.List;

/**
 * How far one name is from another as people misspell names: they keep the sound, so a vowel for a vowel, a doubled
 * letter or a k for a c is half a mistake; they seldom miss the first letter.
 */
final class Misspelling {

    /** Two letters are no misspelling of two others, and an abbreviation is none of another one. */
    private static final int SHORTEST = 4;

    private static final int HALF = 1;
    private static final int WHOLE = 2;
    private static final String VOWELS = "aeiouy";
    private static final List<String> SOUND_ALIKE = List.of("ckq", "sz", "ijy", "gj", "vw", "fp");
    private static final List<String> LOOK_ALIKE = List.of("mn");

    private final String written;
    private final String name;

    private Misspelling(String written, String name) {
        this.written = written;
        this.name = name;
    }

    /**
     * How alike the two are: 1 where they are equal, 0 where nobody would take the one for the other. Words that both
     * have at their ends are left out: «Republic of Xanadu» is not more like «Republic of Panama» than Xanadu is.
     */
    static double likeness(String written, String name) {
        int front = sharedWords(written, name);
        var one = written.substring(front);
        var other = name.substring(front);
        int back = sharedWords(reversed(one), reversed(other));
        return new Misspelling(one.substring(0, one.length() - back), other.substring(0, other.length() - back))
                .likeness();
    }

    private double likeness() {
        int longer = Math.max(written.length(), name.length());
        if (longer < SHORTEST
                || name.length() < SHORTEST
                || Math.abs(written.length() - name.length()) > longer / 3
                || !beginsAlike()) {
            return 0;
        }
        // Less than one mistake in four letters.
        int mistakes = mistakes();
        return 2 * mistakes < longer ? 1 - (double) mistakes / WHOLE / longer : 0;
    }

    /** How many letters at the front are whole words of both, the space behind them included. */
    private static int sharedWords(String one, String other) {
        int shared = 0;
        for (int i = 0; i < Math.min(one.length(), other.length()) && one.charAt(i) == other.charAt(i); i++) {
            if (one.charAt(i) == ' ') {
                shared = i + 1;
            }
        }
        return shared;
    }

    private static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    /** The first letter is the same or sounds alike; or it is missing, too many or swapped, and all else is right. */
    private boolean beginsAlike() {
        char one = written.charAt(0);
        char other = name.charAt(0);
        return one == other
                || together(SOUND_ALIKE, one, other)
                || written.substring(1).equals(name)
                || name.substring(1).equals(written)
                || one == name.charAt(1)
                        && written.charAt(1) == other
                        && written.substring(2).equals(name.substring(2));
    }

    /** The least mistakes, in halves, that lead from one to the other (Damerau–Levenshtein, with weights). */
    private int mistakes() {
        var before = new int[name.length() + 1];
        var last = new int[name.length() + 1];
        for (int j = 1; j <= name.length(); j++) {
            last[j] = last[j - 1] + ofLetter(name, j);
        }
        for (int i = 1; i <= written.length(); i++) {
            var row = new int[name.length() + 1];
            row[0] = last[0] + ofLetter(written, i);
            for (int j = 1; j <= name.length(); j++) {
                int missing = row[j - 1] + ofLetter(name, j);
                int tooMany = last[j] + ofLetter(written, i);
                row[j] = Math.min(Math.min(missing, tooMany), last[j - 1] + exchanged(i, j));
                if (isSwapped(i, j)) {
                    row[j] = Math.min(row[j], before[j - 2] + WHOLE);
                }
            }
            before = last;
            last = row;
        }
        return last[name.length()];
    }

    private boolean isSwapped(int i, int j) {
        return i > 1
                && j > 1
                && written.charAt(i - 1) == name.charAt(j - 2)
                && written.charAt(i - 2) == name.charAt(j - 1);
    }

    /** A letter that only one of the two has: a vowel, a doubled one or an s at the end is easily dropped. */
    private static int ofLetter(String word, int place) {
        char letter = word.charAt(place - 1);
        boolean light = VOWELS.indexOf(letter) >= 0
                || place > 1 && word.charAt(place - 2) == letter
                || place == word.length() && letter == 's';
        return light ? HALF : WHOLE;
    }

    private int exchanged(int i, int j) {
        char one = written.charAt(i - 1);
        char other = name.charAt(j - 1);
        if (one == other) {
            return 0;
        }
        boolean vowels = VOWELS.indexOf(one) >= 0 && VOWELS.indexOf(other) >= 0;
        return vowels || together(SOUND_ALIKE, one, other) || together(LOOK_ALIKE, one, other) ? HALF : WHOLE;
    }

    private static boolean together(List<String> groups, char one, char other) {
        return groups.stream().anyMatch(group -> group.indexOf(one) >= 0 && group.indexOf(other) >= 0);
    }
}

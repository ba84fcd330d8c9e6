package org.cybercrimeproject.country.names;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How documents cite a treaty of the Council of Europe: by its number in the series, with or without «No.», with the
 * title or without it. ETS became CETS in 2004 and the numbers ran on, so that a number says it all, whichever name of
 * the series stands before it.
 */
final class Citation {

    /** «No. 185», « n° 185 », «nº 185», «№185»: the word says nothing that the number doesn't. */
    private static final Pattern NUMBERING =
            Pattern.compile("(?<![\\p{L}\\p{N}])(?:no|nos|n|nr|nbr|num|number|numero) ?(?=[0-9])");

    private static final Pattern CODE = Pattern.compile("C?ETS0*([1-9][0-9]*)");

    private static final Pattern NUMBER = Pattern.compile("(?:^| )(?:(?:"
            + "ets|cets|ste|stce|(?:council of europe |coe |european )?treat(?:y|ies)(?: series)?"
            + "|(?:serie des )?traites?(?: europeens?| du conseil de l europe)?) ?)?0*([1-9][0-9]*)(?= |$)");

    /** What a title is cited with or without. */
    private static final Set<String> BESIDE_THE_TITLE = Set.of(
            "the",
            "of",
            "on",
            "and",
            "to",
            "coe",
            "council",
            "europe",
            "european",
            "la",
            "le",
            "l",
            "les",
            "du",
            "de",
            "des",
            "sur",
            "et",
            "a",
            "conseil");

    private Citation() {}

    /** A key without the words that only say that a number follows. */
    static String unnumbered(String key) {
        return NUMBERING.matcher(key).replaceAll("");
    }

    /**
     * Whether a text cites the instrument.
     *
     * @param key the text's key, without «No.»
     * @param code the instrument's code; one of another series is not cited by a number
     * @param names the keys of what the instrument is called: all other words of the text must be from there
     */
    static boolean names(String key, String code, Stream<String> names) {
        var own = CODE.matcher(code);
        if (!own.matches()) {
            return false;
        }
        var number = NUMBER.matcher(key);
        while (number.find()) {
            if (number.group(1).equals(own.group(1))) {
                var rest = key.substring(0, number.start()) + " " + key.substring(number.end());
                return isOf(rest, names);
            }
        }
        return false;
    }

    private static boolean isOf(String rest, Stream<String> names) {
        var known = names.flatMap(name -> Arrays.stream(name.split(" "))).collect(Collectors.toSet());
        return Arrays.stream(rest.strip().split(" "))
                .filter(word -> !word.isEmpty() && !BESIDE_THE_TITLE.contains(word))
                .allMatch(known::contains);
    }
}

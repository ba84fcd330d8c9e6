package org.cybercrimeproject.country.country;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes names comparable as people write them: without case, accents, points, hyphens or a leading article. */
final class NameKey {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern POINTS = Pattern.compile("\\.");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ARTICLE = Pattern.compile("^(the|la|le|les|l) (?=.)");

    private NameKey() {}

    /** The comparable form; blank when nothing of the name is left. */
    static String of(String name) {
        var letters = MARKS.matcher(Normalizer.normalize(name.replace("&", " and "), Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return OTHER.matcher(POINTS.matcher(letters).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /** What to look for, best first: the name as written, then without its article. */
    static List<String> candidates(String name) {
        var key = of(name);
        var bare = ARTICLE.matcher(key).replaceFirst("");
        return key.equals(bare) ? List.of(key) : List.of(key, bare);
    }
}

package org.cybercrimeproject.country.names;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes names comparable as people write them: without case, accents, points, hyphens or marks of footnotes. */
public final class NameKey {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern POINT_BEFORE_A_WORD = Pattern.compile("\\.(?=\\p{L}{2})");
    private static final Pattern POINTS = Pattern.compile("\\.");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ARTICLE = Pattern.compile("^(the|la|le|les|l) (?=.)");

    /** Zero-width characters and soft hyphens, which texts copied from pages carry. */
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
    /** Stars and daggers, raised figures, [1], (1), and a figure behind the last letter. */
    private static final Pattern FOOTNOTE = Pattern.compile("[*∗⁎＊†‡§¹²³⁰-₉ªºᵃ-ᶿ]+|\\[[^\\[\\]]{0,4}\\]"
            + "|\\(\\s*(?:[*†‡]*|[0-9]{1,2}|[a-z])\\s*\\)|(?<=[\\p{L})])\\s*/?\\s*(?<![0-9])[0-9]{1,2}\\s*[/)]?$");

    /** Words that names are written with or without. */
    private static final Set<String> SMALL =
            Set.of("of", "the", "and", "de", "du", "des", "d", "la", "le", "les", "l", "et");

    private static final Map<String, String> WHOLE_WORDS = Map.ofEntries(
            Map.entry("st", "saint"),
            Map.entry("ste", "sainte"),
            Map.entry("sts", "states"),
            Map.entry("rep", "republic"),
            Map.entry("republique", "republic"),
            Map.entry("dem", "democratic"),
            Map.entry("democratique", "democratic"),
            Map.entry("fed", "federal"),
            Map.entry("federated", "federal"),
            Map.entry("federative", "federal"),
            Map.entry("pr", "people s republic"),
            Map.entry("ir", "islamic republic"),
            Map.entry("cooperative", "co operative"),
            Map.entry("fyr", "former yugoslav republic"),
            Map.entry("utd", "united"),
            Map.entry("is", "islands"),
            Map.entry("isl", "islands"),
            Map.entry("isls", "islands"),
            Map.entry("island", "islands"),
            Map.entry("ile", "iles"),
            Map.entry("peoples", "people s"),
            Map.entry("terr", "territory"));

    private NameKey() {}

    /** The comparable form; blank when nothing of the name is left. */
    public static String of(String name) {
        var letters = MARKS.matcher(Normalizer.normalize(name.replace("&", " and "), Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return OTHER.matcher(POINTS.matcher(POINT_BEFORE_A_WORD.matcher(letters).replaceAll(" "))
                        .replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /** The name as written, without what belongs to the page it was copied from. */
    static String clean(String name) {
        var visible = INVISIBLE.matcher(name.replace("&amp;", "&")).replaceAll("");
        return FOOTNOTE.matcher(visible.strip())
                .replaceAll("")
                .replace('[', '(')
                .replace(']', ')')
                .strip();
    }

    /** A key without its article. */
    static String bare(String key) {
        return ARTICLE.matcher(key).replaceFirst("");
    }

    /** A key without small words and with its abbreviations written out: «Bosnia-Herzegovina», «St. Lucia». */
    static String loose(String key) {
        var words = List.of(key.split(" "));
        var written = words.size() > 1 ? written(words.get(0)) + " " : "";
        return Arrays.stream((written + String.join(" ", words.subList(words.size() > 1 ? 1 : 0, words.size())))
                        .split(" "))
                .filter(word -> !SMALL.contains(word))
                .map(word -> WHOLE_WORDS.getOrDefault(word, word))
                .collect(Collectors.joining(" "));
    }

    /** A first word: «S. Korea». */
    private static String written(String first) {
        return switch (first) {
            case "s" -> "south";
            case "n" -> "north";
            default -> first;
        };
    }
}

package org.cybercrimeproject.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A Javadoc comment, as people who know no Java would read it.
 *
 * @param text the description; empty when there is none
 * @param parameters what it says of each parameter
 * @param links the types that it links to, as they are written there
 */
record Comment(String text, Map<String, String> parameters, List<String> links) {

    private static final Pattern TAG = Pattern.compile("(?m)^\\s*(?=@[a-z])");
    private static final Pattern PARAMETER = Pattern.compile("@param\\s+(\\w+)\\s+(.*)", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\{@link(?:plain)?\\s+([\\w.]+)(?:#\\w+)?[^}]*}");
    private static final Pattern WHEN =
            Pattern.compile("(?:[,;] | )?\\b(?:or )?null\\b(?= (?:when|while|where|if|for|until|unless|as long)\\b)");
    private static final Pattern MEANS = Pattern.compile("\\bnull\\b(?=:| means\\b)");
    private static final Pattern SEE = Pattern.compile("\\s*[;,(]?\\s*\\b[sS]ee \\{@link[^}]*}[^.;)]*\\)?");
    private static final Pattern NULL = Pattern.compile("(?:[,;] | )?\\bor null\\b");

    /** Reads a comment as the compiler gives it; null is one that says nothing. */
    static Comment of(String comment) {
        if (comment == null) {
            return new Comment("", Map.of(), List.of());
        }
        var parts = TAG.split(comment);
        var parameters = new LinkedHashMap<String, String>();
        for (var part : parts) {
            var parameter = PARAMETER.matcher(part.strip());
            if (parameter.matches()) {
                parameters.put(parameter.group(1), sentence(parameter.group(2)));
            }
        }
        var links = new ArrayList<String>();
        LINK.matcher(parts[0]).results().forEach(link -> links.add(link.group(1)));
        var text = parts[0].strip().startsWith("@") ? "" : parts[0];
        return new Comment(sentence(SEE.matcher(text).replaceAll("")), parameters, links);
    }

    /** Without marks of Java, ending like a sentence; what is null in Java is left out in JSON. */
    private static String sentence(String raw) {
        var plain = raw.replaceAll("\\{@(?:code|literal)\\s+([^}]*)}", "$1")
                .replaceAll("\\{@link(?:plain)?\\s+[^\\s}]+\\s+([^}]+)}", "$1")
                .replaceAll("\\{@link(?:plain)?\\s+([^\\s}]+)}", "$1")
                .replaceAll("</?[a-z]+[^>]*>", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ")
                .strip()
                .replaceAll("« ?", "\"")
                .replaceAll(" ?»", "\"");
        plain = WHEN.matcher(plain).replaceAll("; left out");
        plain = MEANS.matcher(plain).replaceAll("left out");
        plain = NULL.matcher(plain).replaceAll("; left out when there is none");
        plain = plain.replaceFirst("^[;, ]+", "");
        if (plain.isEmpty()) {
            return "";
        }
        var end = plain.endsWith(".") || plain.endsWith("\"") || plain.endsWith(":") ? "" : ".";
        return Character.toUpperCase(plain.charAt(0)) + plain.substring(1) + end;
    }
}

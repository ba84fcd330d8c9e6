package org.cybercrimeproject.kit.answering;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.problem.Problem;

/**
 * Which of the forms that an answer has is the one that the header Accept likes best (RFC 9110, section 12.5.1). Only
 * that header decides: what stands in Accept-Language refuses nothing. A header that can't be read is a 406. The
 * framework's own negotiation fails over such headers in ways of its own.
 */
public final class AcceptedForm {

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final String SPACE = "[ \\t]*";
    private static final String QUOTED = "\"(?:[^\"\\\\]|\\\\.)*+\"";

    /** A parameter, or nothing between two semicolons (section 5.6.6). */
    private static final String PARAMETER = SPACE + ";" + SPACE + "(?:" + TOKEN + "=(?:" + TOKEN + "|" + QUOTED + "))?";

    /** One star alone is what old Java clients send. */
    private static final Pattern RANGE = Pattern.compile(
            SPACE + "(?:(" + TOKEN + ")/(" + TOKEN + ")|\\*)((?:" + PARAMETER + ")*+)" + SPACE + "(?:,|$)");

    private static final Pattern NOTHING = Pattern.compile(SPACE + "(?:,|$)");
    private static final Pattern WEIGHT = Pattern.compile(";" + SPACE + "q=([^; \\t]*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("0?\\.[0-9]{1,9}|0\\.?|1(?:\\.0*)?");
    private static final String ANY = "*";

    private AcceptedForm() {}

    /**
     * The form that is liked best, the first of those that are liked equally.
     *
     * @param lines the lines of the header Accept; none: whatever comes first
     * @param forms what there is
     */
    public static MediaType of(List<String> lines, List<MediaType> forms) {
        var header = String.join(",", lines);
        if (NOTHING.splitAsStream(header).allMatch(String::isEmpty)) {
            return forms.get(0);
        }
        MediaType best = null;
        double most = 0;
        for (var form : forms) {
            var weight = weight(header, form);
            if (weight > most) {
                best = form;
                most = weight;
            }
        }
        if (best == null) {
            throw refusal();
        }
        return best;
    }

    /** As the most exact range says that the form is in; 0 when it is in none. */
    private static double weight(String header, MediaType form) {
        var exactness = -1;
        double weight = 0;
        var range = RANGE.matcher(header);
        var nothing = NOTHING.matcher(header);
        for (var at = 0; at < header.length(); ) {
            if (nothing.region(at, header.length()).lookingAt()) {
                at = nothing.end();
                continue;
            }
            if (!range.region(at, header.length()).lookingAt()) {
                throw refusal();
            }
            at = range.end();
            var liked = number(range.group(3));
            var exact = exactness(range.group(1), range.group(2), form);
            if (exact > exactness) {
                exactness = exact;
                weight = liked;
            }
        }
        return weight;
    }

    private static int exactness(String type, String subtype, MediaType form) {
        if (type == null || type.equals(ANY)) {
            return subtype == null || subtype.equals(ANY) ? 0 : -1;
        }
        if (!type.toLowerCase(Locale.ROOT).equals(form.getType())) {
            return -1;
        }
        return subtype.equals(ANY) ? 1 : subtype.toLowerCase(Locale.ROOT).equals(form.getSubtype()) ? 2 : -1;
    }

    private static double number(String parameters) {
        // What stands between quotation marks only looks like one.
        var weight = WEIGHT.matcher(parameters.replaceAll(QUOTED, ""));
        if (!weight.find()) {
            return 1;
        }
        if (!NUMBER.matcher(weight.group(1)).matches()) {
            throw refusal();
        }
        return Double.parseDouble(weight.group(1));
    }

    private static RuntimeException refusal() {
        return Problem.NOT_ACCEPTABLE.with(Message.of(
                "None of the media types in your header Accept can be served here.",
                "Aucun des types de média de votre en-tête Accept ne peut être servi ici."));
    }
}

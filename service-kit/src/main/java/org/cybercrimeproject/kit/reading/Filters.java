package org.cybercrimeproject.kit.reading;

import java.util.List;
import java.util.regex.Pattern;
import org.cybercrimeproject.kit.party.CountryCodes;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.problem.Problem;
import org.cybercrimeproject.kit.text.Identifier;

/** Checks of filter values that no type can make. */
public final class Filters {

    private static final Pattern REFERENCE = Pattern.compile("[A-Z0-9][A-Z0-9.:-]{0,39}");

    private Filters() {}

    /** Whether a value is one of those that every filter understands: NONE and UNKNOWN. */
    public static boolean isReserved(String value) {
        return value.equals("NONE") || value.equals("UNKNOWN");
    }

    /** The outputs that a filter names, each with its project; a bare code where exactly one project is asked for. */
    public static List<String> outputs(List<String> projects, List<String> outputs) {
        return outputs.stream().map(code -> output(projects, code)).toList();
    }

    private static String output(List<String> projects, String code) {
        if (code.contains(":") || isReserved(code)) {
            return code;
        }
        if (projects.size() != 1) {
            throw Problem.INVALID_PARAMETER.at(
                    "output",
                    Message.of(
                            "Write an output with its project, GPC2:%s, or give exactly one project.",
                            "Écrivez un résultat avec son projet, GPC2:%s, ou donnez exactement un projet.", code));
        }
        return projects.get(0) + ":" + code;
    }

    /** Refuses values that are no country codes. */
    public static void countries(String parameter, List<String> codes) {
        var unknown = codes.stream()
                .filter(code -> !isReserved(code) && !CountryCodes.contains(code))
                .map(code -> new Problem.Violation(parameter, CountryCodes.unknown(code)))
                .toList();
        if (!unknown.isEmpty()) {
            throw Problem.INVALID_PARAMETER.at(unknown);
        }
    }

    /** Refuses what is neither a reference, or a code, nor an id. Whether there is such a record is another question. */
    public static void references(String parameter, List<String> values) {
        for (var value : values) {
            if (!REFERENCE.matcher(value).matches() && Identifier.uuid(value).isEmpty()) {
                throw Problem.INVALID_PARAMETER.at(
                        parameter,
                        Message.of(
                                "%s is neither a reference nor an id; a reference has 1 to 40 characters A–Z, 0–9, dot,"
                                        + " colon and hyphen, such as GPC2-107 or ETS185.",
                                "%s n’est ni une référence ni un identifiant ; une référence a de 1 à 40 caractères A–Z,"
                                        + " 0–9, point, deux-points et tiret, par exemple GPC2-107 ou ETS185.",
                                Message.quoted(value)));
            }
        }
    }
}

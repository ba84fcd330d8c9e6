package org.cybercrimeproject.kit.reading;

import java.util.List;
import org.cybercrimeproject.kit.party.CountryCodes;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.problem.Problem;

/** Checks of filter values that no type can make. */
public final class Filters {

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
}

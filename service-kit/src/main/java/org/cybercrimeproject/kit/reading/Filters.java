package org.cybercrimeproject.kit.reading;

import java.util.List;
import org.cybercrimeproject.kit.party.CountryCodes;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.problem.Problem;
import org.cybercrimeproject.kit.text.Texts;

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
                    "output", "Write an output with its project, GPC2:" + code + ", or give exactly one project.");
        }
        return projects.get(0) + ":" + code;
    }

    /** Refuses a value that is no country code. */
    public static void countries(String parameter, List<String> codes) {
        for (var code : codes) {
            if (!isReserved(code) && !CountryCodes.contains(code)) {
                throw Problem.INVALID_PARAMETER.at(
                        parameter,
                        Message.of(
                                "%s is no country code: write the two capital letters of ISO 3166-1 alpha-2, such as"
                                        + " KH; of a former State the four of ISO 3166-3.",
                                "%s n’est pas un code de pays : écrivez les deux majuscules de l’ISO 3166-1 alpha-2,"
                                        + " comme KH ; d’un ancien État les quatre de l’ISO 3166-3.",
                                Texts.quoted(code)));
            }
        }
    }
}

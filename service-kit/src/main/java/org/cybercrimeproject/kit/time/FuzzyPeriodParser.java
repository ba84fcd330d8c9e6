package org.cybercrimeproject.kit.time;

import org.cybercrimeproject.kit.problem.InvalidValue;

/** Reads a period as people write it. */
final class FuzzyPeriodParser {

    private FuzzyPeriodParser() {}

    static FuzzyPeriod parse(String text, GivenPeriod.Context context) {
        throw new InvalidValue("«" + text + "» can't be read as a period.");
    }
}

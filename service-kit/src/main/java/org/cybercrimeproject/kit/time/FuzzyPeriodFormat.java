package org.cybercrimeproject.kit.time;

import org.cybercrimeproject.kit.text.Language;

/** Prints a period from its days. */
final class FuzzyPeriodFormat {

    private FuzzyPeriodFormat() {}

    static String print(FuzzyPeriod period, Language language) {
        return period.text() != null ? period.text() : period.from() + "–" + period.to();
    }
}

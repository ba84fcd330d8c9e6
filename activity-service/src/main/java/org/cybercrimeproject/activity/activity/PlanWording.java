package org.cybercrimeproject.activity.activity;

import org.cybercrimeproject.kit.text.Labels;
import org.cybercrimeproject.kit.text.Language;
import org.cybercrimeproject.kit.time.FuzzyPeriod;

/** How a plan reads: «possibly June/July 2010». */
final class PlanWording {

    private PlanWording() {}

    static String of(FuzzyPeriod period, Boolean tentative, Language language) {
        var printed = period.print(language);
        return Boolean.TRUE.equals(tentative) ? Labels.word("wording.tentative", language) + " " + printed : printed;
    }
}

package org.cybercrimeproject.followup.followup;

import org.cybercrimeproject.kit.text.Labels;
import org.cybercrimeproject.kit.text.Language;
import org.cybercrimeproject.kit.time.DueWindow;

/** How a due window reads: «possibly June/July 2010, once the commission is established». */
final class DueWording {

    private DueWording() {}

    static String of(DueWindow due, Language language) {
        var condition = due.condition() == null ? null : due.condition().in(language);
        if (due.period() == null) {
            return condition;
        }
        var period = due.period().print(language);
        if (Boolean.TRUE.equals(due.tentative())) {
            period = Labels.word("wording.tentative", language) + " " + period;
        }
        return condition == null ? period : period + ", " + condition;
    }
}

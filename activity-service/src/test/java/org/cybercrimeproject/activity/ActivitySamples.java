package org.cybercrimeproject.activity;

import org.cybercrimeproject.kit.test.api.Contract;
import org.cybercrimeproject.kit.test.api.Samples;

/** What the document of this service can't say of its operations. */
final class ActivitySamples {

    private ActivitySamples() {}

    static Samples of(String project) {
        return new Samples(Contract.served())
                .replacing("GPC2", project)
                .beforehand("createProject")
                .after("rescheduleActivity", "planActivity")
                .after("confirmActivity", "planActivity")
                .after("postponeActivity", "planActivity")
                .after("carryOutActivity", "planActivity")
                .after("undoActivity", "planActivity")
                .value("n", "1")
                .after("eraseContact", "putContact")
                .after("getContact", "putContact")
                .narrowed("projects", project, "OTHER");
    }
}

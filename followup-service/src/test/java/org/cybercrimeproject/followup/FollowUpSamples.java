package org.cybercrimeproject.followup;

import static org.cybercrimeproject.followup.FiveFollowUps.as;
import static org.cybercrimeproject.followup.FiveFollowUps.one;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.cybercrimeproject.followup.tracking.ActivityTold;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.test.api.Contract;
import org.cybercrimeproject.kit.test.api.Samples;

/** What the document of this service can't say of its operations: where follow-ups come from. */
final class FollowUpSamples {

    private static final String PROJECT = "SAMPLES";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private FollowUpSamples() {}

    static Samples of() {
        return new Samples(Contract.served())
                .records(FiveFollowUps.LIST, FollowUpSamples::tracked)
                .after("undoFollowUp", "fulfilFollowUp")
                .after("correctFollowUpMove", "fulfilFollowUp")
                .value("n", "2")
                .narrowed("projects", PROJECT, "OTHER");
    }

    /** A follow-up that waits for a condition, as the event of an outcome brings it. */
    private static Samples.Record tracked(Visibility level) {
        var activity = new ActivityTold(PROJECT, PROJECT + "-" + NUMBER.incrementAndGet(), "2010-01-26");
        var followUp = activity.commitment("A workshop", """
                {"due": {"period": {"text": "June/July 2010", "from": "2010-06-01", "to": "2010-07-31",
                                    "precision": "MONTH_RANGE"},
                         "condition": {"en": "once the commission is established"}},
                 "outputs": ["1"], "visibility": "%s"}
                """.formatted(level));
        Topics.send(List.of(activity.at(1)));
        Topics.await(() -> as("admin").get(one(followUp)).then().statusCode(200));
        var etag = as("admin").get(one(followUp)).header("ETag");
        return new Samples.Record(followUp.toString(), PROJECT, etag);
    }
}

package org.cybercrimeproject.followup.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.cybercrimeproject.kit.json.Json;
import org.cybercrimeproject.kit.test.GoldenEvents;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tracking hears of every move of an activity, and is asked for nothing by one that is no outcome. */
class ActivitySeenTest {

    @ParameterizedTest
    @ValueSource(strings = {"planned", "rescheduled", "confirmed", "postponed", "cancelled"})
    void aMoveThatIsNoOutcomeIsHeardAndDemandsNothing(String fact) {
        var data = GoldenEvents.example("org.cybercrimeproject.activity." + fact + ".v1")
                .get("data");

        var seen = Json.read(data.get("state").toString(), ActivitySeen.class);

        assertThat(seen.moves().get(seen.moves().size() - 1).status())
                .isEqualTo(fact.equals("rescheduled") ? "PLANNED" : fact.toUpperCase(java.util.Locale.ROOT));
        assertThat(CommitmentsBecomeFollowUps.demands(new News(null, seen, 1), Map.of()))
                .isEmpty();
    }
}

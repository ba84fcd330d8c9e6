package org.cybercrimeproject.reporting.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.cybercrimeproject.kit.settled.Mark;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.cybercrimeproject.reporting.Neighbours;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which marks count, and which do no harm. */
@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class SettledMarksTest {

    private static final String ACTIVITIES = "activity.events";

    @Inject
    SettledMarks marks;

    private final Neighbours neighbours = new Neighbours();
    private Instant until;

    @BeforeEach
    void everybodyIsSettled() {
        neighbours.waitUntilApplied();
        until = settled();
    }

    @AfterEach
    void close() {
        neighbours.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{no json",
                "[]",
                "{}",
                "{'number': 1, 'topic': 'activity.events', 'topicId': 'x', 'offsets': {}, 'refused': []}",
                "{'number': 1, 'until': '2010-02-01T00:00:00Z', 'topicId': 'x', 'offsets': {}, 'refused': []}",
                "{'number': 1, 'until': '+999999999-01-01T00:00:00Z', 'topic': 'x', 'topicId': 'x', 'offsets': {},"
                        + " 'refused': []}",
            })
    void oneThatCanNotBeReadIsPassedOver(String mark) {
        neighbours.settleRaw("activity", mark.replace('\'', '"').getBytes(UTF_8));
        assertThat(settled()).isAfter(until);
    }

    @Test
    void oneThatIsErasedIsPassedOver() {
        neighbours.settleRaw("activity", null);
        assertThat(settled()).isAfter(until);
    }

    @Test
    void oneOfAnotherTopicOfThatNameDoesNotCount() {
        var mark = mark(UUID.randomUUID().toString());
        neighbours.settle("country", mark.until());
        neighbours.settle("followup", mark.until());
        neighbours.settle("activity", mark);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> !Neighbours.sql()
                        .query(
                                "select 1 from settled_mark where owner = 'activity' and number = ?",
                                row -> true,
                                mark.number())
                        .isEmpty());
        assertThat(marks.now().until()).isEqualTo(until);
    }

    @Test
    void whatAStrangerSaysIsNoMatter() {
        neighbours.settle("stranger", mark("x"));
        assertThat(settled()).isAfter(until);
        assertThat(Neighbours.sql().query("select distinct owner from settled_mark", row -> row.getString(1)))
                .containsExactlyInAnyOrder("activity", "country", "followup");
    }

    @Test
    void oneIsForgottenWhenANewerOneOfItsOwnerCounts() {
        settled();
        settled();
        assertThat(Neighbours.sql().query("select owner from settled_mark order by 1", row -> row.getString(1)))
                .containsExactly("activity", "country", "followup");
    }

    private static Mark mark(String topicId) {
        return new Mark(Neighbours.nextNumber(), now(), ACTIVITIES, topicId, Neighbours.ends(ACTIVITIES), List.of());
    }

    private Instant settled() {
        var now = now();
        neighbours.settleAll(now);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> now.equals(marks.now().until()));
        return now;
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}

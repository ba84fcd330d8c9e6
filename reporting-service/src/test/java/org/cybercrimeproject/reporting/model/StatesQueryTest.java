package org.cybercrimeproject.reporting.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.cybercrimeproject.reporting.Neighbours;
import org.cybercrimeproject.reporting.Telling;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What leaves the database for a report. The report looks at the levels once more, so it does not show whether too much
 * was read.
 */
@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class StatesQueryTest {

    @Inject
    StatesQuery query;

    private final Neighbours neighbours = new Neighbours();

    @AfterEach
    void close() {
        neighbours.close();
    }

    @Test
    void onlyWhatTheLevelMaySeeNowAndMightSeeThenLeavesTheDatabase() {
        var begin = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var lowered =
                Telling.carriedOut("Q-1", "x", "2010-01-05", "2010-01-05", "").but("project", "\"QUERIED\"");
        var raised =
                Telling.carriedOut("Q-2", "x", "2010-01-06", "2010-01-06", "").but("project", "\"QUERIED\"");
        neighbours.say(Telling.project("QUERIED", "x", ""), 1, begin);
        neighbours.say(lowered, 1, begin);
        neighbours.say(raised.visibleTo("INTERNAL"), 1, begin);
        neighbours.say(lowered.visibleTo("INTERNAL"), 2, begin.plusSeconds(2));
        neighbours.say(raised, 2, begin.plusSeconds(2));
        neighbours.waitUntilApplied();

        assertThat(activities(Visibility.PUBLIC, begin.plusSeconds(1))).isEmpty();
        assertThat(activities(Visibility.PUBLIC, begin.plusSeconds(3))).containsExactly("Q-2");
        assertThat(activities(Visibility.PUBLIC, null)).containsExactly("Q-2");
        assertThat(activities(Visibility.INTERNAL, begin.plusSeconds(1))).containsExactlyInAnyOrder("Q-1", "Q-2");
        assertThat(activities(Visibility.INTERNAL, null)).containsExactlyInAnyOrder("Q-1", "Q-2");
    }

    @Test
    void sinceWhenAProjectIsKnownIsSinceWhenTheLevelMightSeeIt() {
        var begin = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var raised = Telling.project("SHOWN", "x", "");
        var lowered = Telling.project("HIDDEN", "x", "");
        neighbours.say(raised.visibleTo("INTERNAL"), 1, begin);
        neighbours.say(raised, 2, begin.plusSeconds(2));
        neighbours.say(lowered, 1, begin);
        neighbours.say(lowered.visibleTo("INTERNAL"), 2, begin.plusSeconds(2));
        neighbours.waitUntilApplied();

        assertThat(query.knownSince("SHOWN", Visibility.PUBLIC)).contains(begin.plusSeconds(2));
        assertThat(query.knownSince("SHOWN", Visibility.INTERNAL)).contains(begin);
        assertThat(query.knownSince("HIDDEN", Visibility.PUBLIC)).isEmpty();
        assertThat(query.knownSince("HIDDEN", Visibility.INTERNAL)).contains(begin);
    }

    private List<String> activities(Visibility level, Instant knownAt) {
        return query.of("QUERIED", level, knownAt).orElseThrow().activities().stream()
                .map(known -> known.state().reference())
                .toList();
    }
}

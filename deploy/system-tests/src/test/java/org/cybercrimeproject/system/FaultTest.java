package org.cybercrimeproject.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.cybercrimeproject.local.process.Waiting;
import org.cybercrimeproject.system.stack.Part;
import org.cybercrimeproject.system.stack.PatientClient;
import org.cybercrimeproject.system.stack.RunningSuite;
import org.cybercrimeproject.system.stack.Suite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A part is killed with -9 while clients write, and started again: what was acknowledged is there exactly once, with
 * its owner, with those who react to it and in the reports. {@code -Dtest.full=true} writes more and kills more often.
 */
@ExtendWith(RunningSuite.class)
class FaultTest {
    private static final boolean FULL = Boolean.getBoolean("test.full");
    private static final int SIZE = FULL ? 600 : 36;
    private static final int KILLS = FULL ? 8 : 1;
    private static final Duration OUTAGE = Duration.ofSeconds(FULL ? 20 : 3);

    private Suite suite;
    private PatientClient reader;

    @BeforeEach
    void takeTheSuite(Suite running) {
        suite = running;
        reader = new PatientClient(suite, "viewer");
    }

    @ParameterizedTest
    @CsvSource({
        "ACTIVITY_SERVICE, KILLA, 2024-03-04",
        "COUNTRY_SERVICE, KILLC, 2024-03-05",
        "FOLLOWUP_SERVICE, KILLF, 2024-03-06",
        "REPORTING_SERVICE, KILLR, 2024-03-07",
        "KAFKA, KILLK, 2024-03-08",
        "POSTGRES, KILLP, 2024-03-09"
    })
    void everyAcknowledgedWriteIsThereExactlyOnceAfterAKill(Part victim, String project, String day) {
        try (Drill drill = new Drill(suite, project, day, SIZE);
                SettledChecker checker = new SettledChecker(reader, project)) {
            drill.begin();
            checker.begin();
            for (int kill = 1; kill <= KILLS; kill++) {
                killInTheMiddle(drill, victim, SIZE * kill / (KILLS + 2), SIZE * (kill + 1) / (KILLS + 2));
            }
            drill.finish();
            assertThat(drill.acknowledged()).isEqualTo(SIZE);
            assertOthersUndisturbed(drill, victim);
            checker.assertNeverWrong();
            new Aftermath(reader, drill, project, day).assertEverythingIsThereOnce();
        }
    }

    /** Kills when so much is written; starts again when so much more is, or when nothing goes on without the part. */
    private void killInTheMiddle(Drill drill, Part victim, int when, int until) {
        Soon.until("writes", () -> drill.goesOn() && drill.acknowledged() >= when);
        suite.kill(victim);
        Waiting.until(OUTAGE, () -> drill.acknowledged() >= until);
        suite.start(victim);
    }

    /** Who does not need the part goes on as if nothing had happened; all of them need the database server. */
    private static void assertOthersUndisturbed(Drill drill, Part victim) {
        Map<Part, PatientClient> clients = Map.of(
                Part.ACTIVITY_SERVICE, drill.activities,
                Part.COUNTRY_SERVICE, drill.statements,
                Part.FOLLOWUP_SERVICE, drill.followUps);
        clients.forEach((part, client) -> {
            if (part != victim && victim != Part.POSTGRES) {
                assertThat(client.setbacks()).as("setbacks at " + part).isZero();
            }
        });
        if (victim == Part.ACTIVITY_SERVICE || victim == Part.POSTGRES) {
            assertThat(drill.activities.setbacks())
                    .as("the kill was in the middle of the writes")
                    .isPositive();
        }
    }
}

package org.cybercrimeproject.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.cybercrimeproject.system.stack.Part;
import org.cybercrimeproject.system.stack.PatientClient;
import org.cybercrimeproject.system.stack.RawTopic;
import org.cybercrimeproject.system.stack.Replica;
import org.cybercrimeproject.system.stack.RunningSuite;
import org.cybercrimeproject.system.stack.Suite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two replicas of everybody who reacts or reports, both asked in turn, and each killed in turn. */
@ExtendWith(RunningSuite.class)
class ReplicaTest {
    private static final boolean FULL = Boolean.getBoolean("test.full");
    private static final int SIZE = FULL ? 600 : 60;
    private static final int ROUNDS = FULL ? 3 : 1;
    private static final List<Part> DOUBLED =
            List.of(Part.ACTIVITY_SERVICE, Part.FOLLOWUP_SERVICE, Part.REPORTING_SERVICE);

    @Test
    void twoReplicasOfEachLoseAndDoubleNothingWhicheverIsKilled(Suite suite) {
        try (Pair activity = new Pair(suite, Part.ACTIVITY_SERVICE);
                Pair followUp = new Pair(suite, Part.FOLLOWUP_SERVICE);
                Pair reporting = new Pair(suite, Part.REPORTING_SERVICE)) {
            PatientClient reader = new PatientClient(suite, "viewer");
            PatientClient everyReporter = new PatientClient(suite, "viewer", reporting.addresses());
            try (Drill drill =
                            new Drill(suite, "PAIRS", "2024-03-15", SIZE, activity.addresses(), followUp.addresses());
                    SettledChecker checker = new SettledChecker(everyReporter, "PAIRS")) {
                drill.begin();
                checker.begin();
                List<Pair> pairs = List.of(activity, followUp, reporting);
                int kills = ROUNDS * 2 * pairs.size();
                for (int kill = 0; kill < kills; kill++) {
                    int written = SIZE * (kill + 1) / (kills + 2);
                    Soon.until("writes", () -> drill.goesOn() && drill.acknowledged() >= written);
                    pairs.get(kill % pairs.size()).killOne(kill / pairs.size() % 2 == 0);
                }
                drill.finish();
                assertThat(drill.acknowledged()).isEqualTo(SIZE);
                new Aftermath(reader, drill, "PAIRS", "2024-03-15").assertEverythingIsThereOnce();
                checker.assertNeverWrong();
            }
        }
        for (String topic : List.of("activity.events", "followup.events")) {
            assertThat(new RawTopic(suite, topic).disorder()).isEmpty();
        }
    }

    /** A killed member's partitions are the other's as soon as its session ends. */
    @Test
    void whatAKilledConsumerHeldIsHeardBySomebodyElseWithinSeconds(Suite suite) {
        PatientClient client = new PatientClient(suite, "publisher");
        try (Pair reporting = new Pair(suite, Part.REPORTING_SERVICE)) {
            PatientClient second = new PatientClient(
                    suite, "viewer", List.of(reporting.addresses().get(1)));
            client.create("/projects", """
                    {"reference": "HEARD", "title": {"en": "Heard"}, "visibility": "PUBLIC"}""");
            suite.kill(Part.REPORTING_SERVICE);
            long killed = System.nanoTime();
            for (int i = 0; i < 12; i++) {
                client.create("/activities", """
                        {"reference": "HEARD.%d", "project": "HEARD", "title": {"en": "x"}, "kind": "MEETING",
                         "visibility": "PUBLIC"}""".formatted(i));
            }
            Soon.until(
                    "all is heard",
                    () -> second.getOnceKnown("/dashboards/overview?project=HEARD")
                                    .body()
                                    .at("/activities/total")
                                    .asInt()
                            == 12);
            Duration took = Duration.ofNanos(System.nanoTime() - killed);
            System.out.println("A killed consumer was replaced after " + took.toMillis() + " ms.");
            suite.start(Part.REPORTING_SERVICE);
            assertThat(took).isLessThan(Duration.ofSeconds(25));
        }
    }

    /** A service's first process, which the entry leads to, and a second one. */
    private static final class Pair implements AutoCloseable {
        private final Suite suite;
        private final Part part;
        private Replica second;
        private String address;

        Pair(Suite suite, Part part) {
            this.suite = suite;
            this.part = part;
            this.second = suite.replica(part);
            this.address = second.address();
        }

        List<String> addresses() {
            return List.of(suite.entry(), address);
        }

        /** Kills one of the two and starts it again; the second comes back where it was. */
        void killOne(boolean first) {
            if (first) {
                suite.kill(part);
                suite.start(part);
            } else {
                second.kill();
                second = suite.replicaAt(part, address);
            }
        }

        @Override
        public void close() {
            second.close();
        }
    }
}

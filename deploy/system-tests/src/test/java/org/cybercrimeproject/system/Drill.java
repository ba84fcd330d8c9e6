package org.cybercrimeproject.system;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.cybercrimeproject.system.stack.PatientClient;
import org.cybercrimeproject.system.stack.Suite;

/**
 * Several clients that write at the same time while something happens to the suite. For every number they enter an
 * activity with two commitments, the odd ones at once as carried out, the even ones first planned, and what was said
 * there of a country; of every third activity they close the first follow-up as soon as it is there.
 */
final class Drill implements AutoCloseable {
    private static final int WRITERS = 3;
    private static final String OUTCOME = """
            {"period": {"from": "%1$s", "to": "%1$s"}, "commitments": [
              {"text": {"en": "Send the slides of %2$s"}, "nature": "COMMITMENT", "action": "PROVIDE_MATERIAL",
               "due": {"period": {"text": "May 2024"}}},
              {"text": {"en": "Invite to the next event after %2$s"}, "nature": "OFFER", "action": "ATTEND_EVENT",
               "responsible": [], "due": {"condition": {"en": "once there is a date"}}}]}""";

    /** The clients of each service apart: who may be disturbed depends on what happens. */
    final PatientClient activities;

    final PatientClient statements;
    final PatientClient followUps;

    private final String project;
    private final String day;
    private final int size;
    private final ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 1);
    private final List<Future<?>> work = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger(1);
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final BlockingQueue<String> toClose = new LinkedBlockingQueue<>();

    /** A drill in a project of its own, of so many activities that took place on that day. */
    Drill(Suite suite, String project, String day, int size) {
        this(suite, project, day, size, List.of(suite.entry()), List.of(suite.entry()));
    }

    /** A drill with several replicas of the owners of activities and of follow-ups. */
    Drill(
            Suite suite,
            String project,
            String day,
            int size,
            List<String> activityServices,
            List<String> followUpServices) {
        this.project = project;
        this.day = day;
        this.size = size;
        this.activities = new PatientClient(suite, "publisher", activityServices);
        this.statements = new PatientClient(suite, "publisher");
        this.followUps = new PatientClient(suite, "publisher", followUpServices);
    }

    /** Lets the clients begin. */
    void begin() {
        activities.create("/projects", """
                {"reference": "%1$s", "title": {"en": "Drill %1$s"}, "visibility": "PUBLIC"}""".formatted(project));
        for (int i = 0; i < WRITERS; i++) {
            work.add(threads.submit(this::write));
        }
        work.add(threads.submit(this::closeSome));
    }

    /** How many activities were acknowledged with all that belongs to them. */
    int acknowledged() {
        return acknowledged.get();
    }

    /** How many activities there are to be. */
    int size() {
        return size;
    }

    /** Whether nobody failed so far; the failure of one is thrown. */
    boolean goesOn() {
        work.stream().filter(Future::isDone).forEach(Drill::result);
        return true;
    }

    /** Waits until all is written. */
    void finish() {
        work.forEach(Drill::result);
    }

    private static void result(Future<?> future) {
        try {
            future.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The references that were written. */
    List<String> references() {
        return IntStream.rangeClosed(1, size).mapToObj(this::reference).toList();
    }

    /** The references of the activities whose first follow-up is closed. */
    List<String> closed() {
        return IntStream.rangeClosed(1, size)
                .filter(Drill::isClosed)
                .mapToObj(this::reference)
                .toList();
    }

    private static boolean isClosed(int number) {
        return number % 3 == 0;
    }

    private String reference(int number) {
        return "%s.%05d".formatted(project, number);
    }

    private void write() {
        for (int number = next.getAndIncrement(); number <= size; number = next.getAndIncrement()) {
            String reference = reference(number);
            String outcome = OUTCOME.formatted(day, reference);
            String beginning = """
                    {"reference": "%1$s", "project": "%2$s", "title": {"en": "Meeting %1$s"}, "kind": "MEETING",
                     "visibility": "PUBLIC", "outputs": [],""".formatted(reference, project);
            if (number % 2 == 1) {
                activities.create("/activities", beginning + "\"outcome\": " + outcome + "}");
            } else {
                activities.create("/activities", beginning + """
                        "plan": {"period": {"text": "March 2024"}, "on": "2024-01-02"}}""");
                activities.move("/activities/" + reference, "carry-out", "CARRIED_OUT", outcome);
            }
            statements.create("/country-statements", """
                    {"reference": "%1$s.S", "subject": {"kind": "COUNTRY", "code": "NO"}, "on": "%2$s",
                     "wording": {"en": "Said at %1$s"}, "occasion": {"reference": "%1$s"}, "visibility": "PUBLIC"}""".formatted(reference, day));
            acknowledged.incrementAndGet();
            if (isClosed(number)) {
                toClose.add(reference);
            }
        }
    }

    private void closeSome() {
        for (int i = 0; i < closed().size(); i++) {
            String activity = taken();
            String id = activities
                    .get("/activities/" + activity)
                    .body()
                    .at("/commitments/0/id")
                    .asText();
            String followUp = "/follow-ups/" + id;
            Soon.until(
                    "the follow-up of " + activity,
                    () -> followUps.get(followUp).status() == 200);
            followUps.move(followUp, "fulfil", "FULFILLED", """
                    {"on": "2024-05-20", "evidence": "They were sent."}""");
        }
    }

    private String taken() {
        try {
            return toClose.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}

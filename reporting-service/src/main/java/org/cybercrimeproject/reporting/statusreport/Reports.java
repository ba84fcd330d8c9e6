package org.cybercrimeproject.reporting.statusreport;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.problem.Problem;
import org.cybercrimeproject.reporting.model.Freshness;
import org.cybercrimeproject.reporting.model.Snapshot;
import org.cybercrimeproject.reporting.model.States;
import org.cybercrimeproject.reporting.model.StatesQuery;

/** Makes reports, and promises nothing that is not settled. */
@Singleton
class Reports {

    private static final int RETRY_SECONDS = 5;

    private final Snapshot snapshot;
    private final StatesQuery states;
    private final Freshness freshness;

    Reports(Snapshot snapshot, StatesQuery states, Freshness freshness) {
        this.snapshot = snapshot;
        this.states = states;
        this.freshness = freshness;
    }

    /**
     * A report and how fresh it is.
     *
     * @param settledUntil up to when all that was recorded is in it; null while that is not known
     */
    record Made(Report report, Instant settledUntil) {}

    private record Found(States states, Instant settledUntil) {}

    /**
     * Makes a report.
     *
     * @throws HttpProblem 404 when there is no such project, 409 when what was known then is not settled yet
     */
    Made make(ReportRequest wanted) {
        var found = snapshot.of(() -> {
            var settledUntil = freshness.settledUntil();
            refuseUnsettled(wanted.knownAt(), settledUntil);
            var all = states.of(wanted.project(), wanted.level(), wanted.knownAt())
                    .orElseThrow(() -> notFound(wanted));
            return new Found(all, settledUntil);
        });
        return new Made(Assemble.report(found.states(), wanted), found.settledUntil());
    }

    /** Something that was recorded by then may still be under way: the same question could be answered otherwise. */
    private static void refuseUnsettled(Instant knownAt, Instant settledUntil) {
        if (knownAt != null && (settledUntil == null || knownAt.isAfter(settledUntil))) {
            throw Problem.NOT_SETTLED.retryAfter(
                    RETRY_SECONDS,
                    settledUntil == null
                            ? Message.of(
                                    "What was known at %s is not settled yet; not every service has been heard from.",
                                    "Ce qui était connu le %s n’est pas encore établi ; tous les services ne se sont pas"
                                            + " encore manifestés.",
                                    knownAt)
                            : Message.of(
                                    "What was known at %s is not settled yet; it is settled up to %s.",
                                    "Ce qui était connu le %s n’est pas encore établi ; ce l’est jusqu’au %s.",
                                    knownAt,
                                    settledUntil));
        }
    }

    private HttpProblem notFound(ReportRequest wanted) {
        var since = states.knownSince(wanted.project(), wanted.level());
        if (wanted.knownAt() != null && since.isPresent() && wanted.knownAt().isBefore(since.get())) {
            return Problem.NOT_KNOWN_YET.knownSince(
                    since.get(),
                    Message.of(
                            "The project was not known at %s; it has been known since %s.",
                            "Le projet n’était pas connu le %s ; il l’est depuis le %s.",
                            wanted.knownAt(),
                            since.get()));
        }
        return Problem.NOT_FOUND.at(
                "project",
                Message.of(
                        "There is no project %s, or none at level %s.",
                        "Il n’y a pas de projet %s, ou aucun au niveau %s.",
                        Message.quoted(wanted.project()),
                        wanted.level()));
    }
}

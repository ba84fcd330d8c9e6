package org.cybercrimeproject.kit.writing;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.UUID;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.problem.Problem;

/** What is said of a record, or of a part of one, that was taken back as if it had never been. */
public final class Withdrawn {

    private Withdrawn() {}

    /** The refusal (410). Of what was withdrawn it names the id and nothing else: no reference, no word. */
    public static HttpProblem gone(UUID id) {
        return Problem.GONE.with(Message.of(
                "The record %s was withdrawn. Viewers still find it with withdrawn=true, and in its history.",
                "L’enregistrement %s a été retiré. Les lecteurs autorisés (viewer) le trouvent encore avec"
                        + " withdrawn=true et dans son historique.",
                id));
    }
}

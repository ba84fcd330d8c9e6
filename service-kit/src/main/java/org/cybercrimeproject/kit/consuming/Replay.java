package org.cybercrimeproject.kit.consuming;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.problem.Problem;
import org.jboss.logging.Logger;

/** Applies dead letters once more, with the same reactions, after what was in their way has been mended. */
@Singleton
public class Replay {

    private static final Logger LOG = Logger.getLogger(Replay.class);

    private final DeadLetters deadLetters;
    private final Reactions reactions;
    private final Applied applied;

    Replay(DeadLetters deadLetters, Reactions reactions, Applied applied) {
        this.deadLetters = deadLetters;
        this.reactions = reactions;
        this.applied = applied;
    }

    /**
     * Applies one and removes it, in one transaction.
     *
     * @return false when it is not there: somebody else may have replayed it
     * @throws HttpProblem 409 when it still can't be applied; it stays
     */
    public boolean replay(long id) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                var message = deadLetters.take(id);
                message.ifPresent(found -> apply(id, found));
                return message.isPresent();
            });
        } catch (HttpProblem e) {
            throw e;
        } catch (RuntimeException e) {
            if (!Poison.is(e)) {
                throw e;
            }
            throw refused(Message.same(Poison.reason(e)));
        }
    }

    private void apply(long id, ConsumerRecord<String, byte[]> message) {
        var reaction = reactions
                .to(message.topic())
                .orElseThrow(() -> refused(Message.of(
                        "This service does not listen to %s any more.",
                        "Ce service n’écoute plus %s.", message.topic())));
        // As a batch does: whoever applies newer records of that partition waits, or is waited for.
        applied.lock(message.topic(), message.partition());
        var event = EventReader.read(message)
                .orElseThrow(() -> refused(Message.of(
                        "It is of a type or version that this service does not know.",
                        "Il est d’un type ou d’une version que ce service ne connaît pas.")));
        reaction.apply(List.of(event));
        deadLetters.remove(id);
        LOG.infof("The dead letter %d has been applied: %s %s.", (Long) id, event.type(), event.subject());
    }

    private static HttpProblem refused(Message reason) {
        return Problem.rule(
                "not-applicable",
                Message.of(
                        "The record still can't be applied: %s",
                        "Le message ne peut toujours pas être appliqué : %s", reason));
    }
}

package org.cybercrimeproject.reporting.model;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.cybercrimeproject.kit.consuming.Event;
import org.cybercrimeproject.kit.consuming.Inflow;
import org.cybercrimeproject.kit.consuming.Reaction;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of follow-ups. */
@ApplicationScoped
class FollowUpProjection implements Reaction {

    private static final String CHANNEL = "followup-events";

    private final Inflow inflow;
    private final Projection projection;

    FollowUpProjection(Inflow inflow, Projection projection) {
        this.inflow = inflow;
        this.projection = projection;
    }

    @Incoming(CHANNEL)
    @Blocking
    void receive(ConsumerRecords<String, byte[]> batch) {
        inflow.receive(batch, this);
    }

    @Override
    public String channel() {
        return CHANNEL;
    }

    @Override
    public void apply(Event event) {
        if (event.aggregate().equals("follow-up")) {
            projection.count(
                    event,
                    FollowUp.class,
                    f -> new Versions.Key(f.id(), f.reference(), f.project(), f.visibility()),
                    Counted::followUp);
        } else {
            projection.skip(event);
        }
    }
}

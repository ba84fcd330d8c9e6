package org.cybercrimeproject.reporting.model;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.cybercrimeproject.kit.consuming.Event;
import org.cybercrimeproject.kit.consuming.Inflow;
import org.cybercrimeproject.kit.consuming.Reaction;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of follow-ups. */
@ApplicationScoped
class FollowUpProjection implements Reaction {

    private static final String CHANNEL = "followup-events";

    static final Heard.Kind<FollowUp> FOLLOW_UP = new Heard.Kind<>(
            FollowUp.class,
            f -> new Versions.Key(f.id(), f.reference(), f.project(), f.visibility()),
            Counted::followUp);

    private static final Map<String, Heard.Kind<?>> KINDS = Map.of("follow-up", FOLLOW_UP);

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
    public void apply(List<Event> events) {
        projection.keep(events, KINDS);
    }
}

package org.cybercrimeproject.followup.tracking;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.cybercrimeproject.kit.consuming.Event;
import org.cybercrimeproject.kit.consuming.Inflow;
import org.cybercrimeproject.kit.consuming.Reaction;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of activities. */
@ApplicationScoped
class ActivityInflow implements Reaction {

    private static final String CHANNEL = "activity-events";

    private final Inflow inflow;
    private final Tracking tracking;

    ActivityInflow(Inflow inflow, Tracking tracking) {
        this.inflow = inflow;
        this.tracking = tracking;
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
        events.stream()
                .filter(event -> event.aggregate().equals("activity"))
                .forEach(event -> tracking.heardOf(event.state(ActivitySeen.class), event.sequence()));
    }
}

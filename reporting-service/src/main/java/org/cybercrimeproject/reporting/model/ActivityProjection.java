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

/** Hears of projects, organisations and activities. */
@ApplicationScoped
class ActivityProjection implements Reaction {

    private static final String CHANNEL = "activity-events";

    static final Heard.Kind<Activity> ACTIVITY = new Heard.Kind<>(
            Activity.class,
            a -> new Versions.Key(a.id(), a.reference(), a.project(), a.visibility()),
            Counted::activity);

    private static final Map<String, Heard.Kind<?>> KINDS = Map.of(
            "project",
            Heard.Kind.kept(Project.class, p -> new Versions.Key(p.id(), p.reference(), p.reference(), p.visibility())),
            "organisation",
            Heard.Kind.kept(Organisation.class, o -> new Versions.Key(o.id(), o.reference(), null, o.visibility())),
            "activity",
            ACTIVITY);

    private final Inflow inflow;
    private final Projection projection;

    ActivityProjection(Inflow inflow, Projection projection) {
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

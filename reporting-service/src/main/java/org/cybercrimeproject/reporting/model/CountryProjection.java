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

/** Hears of countries, groups, treaties, where countries stand under them, and what was said of countries. */
@ApplicationScoped
class CountryProjection implements Reaction {

    private static final String CHANNEL = "country-events";

    private static final Map<String, Heard.Kind<?>> KINDS = Map.of(
            "country",
            Heard.Kind.kept(Country.class, c -> new Versions.Key(c.code(), c.code(), null, c.visibility())),
            "group",
            Heard.Kind.kept(Group.class, g -> new Versions.Key(g.code(), g.code(), null, g.visibility())),
            "instrument",
            Heard.Kind.kept(Instrument.class, i -> new Versions.Key(i.code(), i.code(), null, i.visibility())),
            "treaty-position",
            Heard.Kind.kept(TreatyPosition.class, p -> new Versions.Key(p.id(), null, null, p.visibility())),
            "country-statement",
            Heard.Kind.kept(
                    CountryStatement.class, s -> new Versions.Key(s.id(), s.reference(), null, s.visibility())));

    private final Inflow inflow;
    private final Projection projection;
    private final TreatySteps treaties;

    CountryProjection(Inflow inflow, Projection projection, TreatySteps treaties) {
        this.inflow = inflow;
        this.projection = projection;
        this.treaties = treaties;
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
        treaties.replace(projection.keep(events, KINDS));
    }
}

package org.cybercrimeproject.reporting.model;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.cybercrimeproject.kit.consuming.Event;
import org.cybercrimeproject.kit.consuming.Inflow;
import org.cybercrimeproject.kit.consuming.Reaction;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of countries, groups, treaties, where countries stand under them, and what was said of countries. */
@ApplicationScoped
class CountryProjection implements Reaction {

    private static final String CHANNEL = "country-events";

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
    public void apply(Event event) {
        switch (event.aggregate()) {
            case "country" ->
                projection.keep(event, Country.class, c -> new Versions.Key(c.code(), c.code(), null, c.visibility()));
            case "group" ->
                projection.keep(event, Group.class, g -> new Versions.Key(g.code(), g.code(), null, g.visibility()));
            case "instrument" ->
                projection.keep(
                        event, Instrument.class, i -> new Versions.Key(i.code(), i.code(), null, i.visibility()));
            case "treaty-position" ->
                projection.keep(
                        event,
                        TreatyPosition.class,
                        p -> new Versions.Key(p.id(), null, null, p.visibility()),
                        (before, now) -> treaties.replace(now));
            case "country-statement" ->
                projection.keep(
                        event,
                        CountryStatement.class,
                        s -> new Versions.Key(s.id(), s.reference(), null, s.visibility()));
            default -> projection.skip(event);
        }
    }
}

package org.cybercrimeproject.kit.operations;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.cybercrimeproject.kit.problem.DatabaseFailed;
import org.cybercrimeproject.kit.writing.AggregateType;
import org.cybercrimeproject.kit.writing.Aggregates;
import org.cybercrimeproject.kit.writing.Intent;
import org.cybercrimeproject.kit.writing.Places.Place;

/** Derives the values of aggregates again, each in a transaction of its own: it waits for nobody while it holds one. */
@Singleton
class Recompute {

    private static final Intent INTENT = Intent.system("system:recompute", "recompute");
    private static final Set<String> RERUN = Set.of("40P01", "40001");
    private static final int TRIES = 3;

    private final Aggregates aggregates;
    private final Instance<AggregateType<?, ?>> types;

    Recompute(Aggregates aggregates, @Any Instance<AggregateType<?, ?>> types) {
        this.aggregates = aggregates;
        this.types = types;
    }

    /** Does so and says for how many something became another value. */
    int all(List<Place> places) {
        return (int) places.stream().filter(this::one).count();
    }

    private boolean one(Place place) {
        var type = types.stream()
                .filter(it -> it.name().equals(place.type()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody knows a kind of record " + place.type() + "."));
        for (int tried = 1; ; tried++) {
            try {
                return QuarkusTransaction.requiringNew().call(() -> aggregates.recompute(type, INTENT, place.id()));
            } catch (RuntimeException e) {
                if (tried == TRIES || !RERUN.contains(DatabaseFailed.sqlState(e))) {
                    throw e;
                }
            }
        }
    }
}

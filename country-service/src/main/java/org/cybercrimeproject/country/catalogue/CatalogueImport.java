package org.cybercrimeproject.country.catalogue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cybercrimeproject.country.country.Countries;
import org.cybercrimeproject.country.country.CountryState;
import org.cybercrimeproject.country.group.CountryGroups;
import org.cybercrimeproject.country.group.GroupState;
import org.cybercrimeproject.country.instrument.InstrumentState;
import org.cybercrimeproject.country.instrument.Instruments;
import org.cybercrimeproject.kit.reading.Sql;
import org.cybercrimeproject.kit.writing.AggregateRow;
import org.cybercrimeproject.kit.writing.AggregateType;
import org.cybercrimeproject.kit.writing.Aggregates;
import org.cybercrimeproject.kit.writing.Changes;
import org.cybercrimeproject.kit.writing.Ids;
import org.cybercrimeproject.kit.writing.Intent;
import org.cybercrimeproject.kit.writing.Outcome;
import org.cybercrimeproject.kit.writing.State;
import org.cybercrimeproject.kit.writing.Write;
import org.cybercrimeproject.kit.writing.Written;
import org.jboss.logging.Logger;

/**
 * Brings the checked-in catalogue into the database at start, by the ordinary write path and before the service
 * answers: what differs becomes a new version, nothing else is written.
 */
@Singleton
class CatalogueImport {

    private static final Logger LOG = Logger.getLogger(CatalogueImport.class);
    /** One replica imports, the others wait and then find nothing to do. */
    private static final long LOCK = 0x0043_4154_4c4f_4755L;

    private static final Intent INTENT = Intent.system("system:catalogue", null);

    private final Countries countries;
    private final CountryGroups groups;
    private final Instruments instruments;
    private final Aggregates aggregates;
    private final Changes changes;
    private final Sql sql;

    CatalogueImport(
            Countries countries,
            CountryGroups groups,
            Instruments instruments,
            Aggregates aggregates,
            Changes changes,
            AgroalDataSource database) {
        this.countries = countries;
        this.groups = groups;
        this.instruments = instruments;
        this.aggregates = aggregates;
        this.changes = changes;
        this.sql = new Sql(database);
    }

    void atStart(@Observes StartupEvent start) {
        long began = System.nanoTime();
        int written = bring(Catalogue.read());
        LOG.infof(
                "The catalogue is in place: %d records written, in %d ms.",
                written, (System.nanoTime() - began) / 1_000_000);
    }

    /** Brings a catalogue in, in one transaction, and says how many records it wrote. */
    @Write
    int bring(Catalogue catalogue) {
        sql.query("select pg_advisory_xact_lock(?)", row -> true, LOCK);
        var byGroup = differing(groups, catalogue.groups(), GroupState::entered, GroupState::catalogued);
        var byInstrument =
                differing(instruments, catalogue.instruments(), InstrumentState::entered, InstrumentState::catalogued);
        if (!byGroup.isEmpty() || !byInstrument.isEmpty()) {
            // Positions follow from these: none is written until all is in place. In the order in which others lock.
            sql.query("select reference from instrument order by reference for update", row -> true);
        }
        var writes = Stream.of(
                        differing(countries, catalogue.countries(), CountryState::entered, CountryState::catalogued),
                        byGroup,
                        byInstrument)
                .flatMap(List::stream)
                .toList();
        writes.forEach(Runnable::run);
        return writes.size();
    }

    /** What has to be written so that the records say what the catalogue says. */
    private <S extends State, R extends AggregateRow> List<Runnable> differing(
            AggregateType<S, R> type,
            List<S> catalogue,
            BiFunction<S, UUID, Outcome<S>> enter,
            BiFunction<S, S, Outcome<S>> change) {
        var known = changes.all(type).stream()
                .map(Written::state)
                .collect(Collectors.toMap(State::reference, Function.identity()));
        var writes = new ArrayList<Runnable>();
        for (var said : catalogue) {
            var now = known.get(said.reference());
            if (now == null) {
                writes.add(() -> aggregates.create(type, INTENT, () -> enter.apply(said, Ids.next())));
            } else if (change.apply(now, said) instanceof Outcome.Changed<S>) {
                writes.add(() -> aggregates.change(type, INTENT, said.reference(), state -> change.apply(state, said)));
            }
        }
        return writes;
    }
}

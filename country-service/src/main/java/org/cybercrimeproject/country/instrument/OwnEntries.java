package org.cybercrimeproject.country.instrument;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.cybercrimeproject.country.group.CountryGroups;
import org.cybercrimeproject.kit.writing.Changes;
import org.cybercrimeproject.kit.writing.Written;

/** Finds what the own entry into force of an instrument follows from: now, or as it was known at an instant. */
@Singleton
public class OwnEntries {

    private final CountryGroups groups;
    private final Instance<Consents> consents;
    private final Changes changes;

    OwnEntries(CountryGroups groups, Instance<Consents> consents, Changes changes) {
        this.groups = groups;
        this.consents = consents;
        this.changes = changes;
    }

    /** From what is known now, in the transaction at hand. */
    public OwnEntry of(InstrumentState instrument) {
        return new OwnEntry(
                instrument,
                () -> consents.get().under(instrument.code()),
                code -> changes.newest(groups, code).map(Written::state));
    }

    /** From what was known at the instant, when one is given. */
    public OwnEntry of(InstrumentState instrument, Optional<Instant> knownAt) {
        return knownAt.map(instant -> new OwnEntry(
                        instrument,
                        () -> consents.get().under(instrument.code(), instant),
                        code -> changes.known(groups, code, instant)
                                .flatMap(past -> past.known().map(Written::state))))
                .orElseGet(() -> of(instrument));
    }
}

package org.cybercrimeproject.country.treaty;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.cybercrimeproject.country.group.CountryGroups;
import org.cybercrimeproject.country.group.GroupState;
import org.cybercrimeproject.country.instrument.Consent;
import org.cybercrimeproject.country.instrument.Consents;
import org.cybercrimeproject.country.instrument.InstrumentState;
import org.cybercrimeproject.country.instrument.Instruments;
import org.cybercrimeproject.country.instrument.OwnEntry;
import org.cybercrimeproject.kit.writing.Changes;
import org.cybercrimeproject.kit.writing.Changes.Past;
import org.cybercrimeproject.kit.writing.Written;

/**
 * Reads what positions follow from. At an instant everything is taken as it was known then; what has been hidden since
 * stays hidden.
 */
@Singleton
class Knowledge {

    private final CountryGroups groups;
    private final Instruments instruments;
    private final TreatyPositions positions;
    private final Consents consents;
    private final Changes changes;

    Knowledge(
            CountryGroups groups,
            Instruments instruments,
            TreatyPositions positions,
            Consents consents,
            Changes changes) {
        this.groups = groups;
        this.instruments = instruments;
        this.positions = positions;
        this.consents = consents;
        this.changes = changes;
    }

    /** What is known now, or at the instant when one is given; each thing is read once. */
    Known of(Optional<Instant> knownAt) {
        return knownAt.<Known>map(Then::new).orElseGet(Now::new);
    }

    /** What is known now, in the transaction at hand. */
    Known now() {
        return new Now();
    }

    /** What a party's position under an instrument follows from. */
    static Treaty treaty(Known known, InstrumentState instrument, String party) {
        return treaty(known, instrument, party, () -> known.consents(instrument.code()));
    }

    /** The same for a position that is about to be written: its own consents are those of its new state. */
    static Treaty treaty(Known known, InstrumentState instrument, TreatyPositionState position) {
        return treaty(
                known,
                instrument,
                position.party(),
                () -> Stream.concat(
                                known.consents(instrument.code()).stream()
                                        .filter(consent -> !consent.party().equals(position.party())),
                                position.consents().stream())
                        .toList());
    }

    private static Treaty treaty(
            Known known, InstrumentState instrument, String party, Supplier<List<Consent>> consents) {
        return new Treaty(
                instrument,
                new OwnEntry(instrument, consents, known::group),
                known::group,
                code -> known.instrument(code)
                        .map(other -> new Treaty.Elsewhere(
                                treaty(known, other.state(), party),
                                known.position(TreatyPositionState.subject(code, party))
                                        .map(Written::state))));
    }

    private static List<TreatyPositionState> under(String instrument, List<TreatyPositionState> positions) {
        return positions.stream()
                .filter(state -> state.instrument().equals(instrument))
                .toList();
    }

    private final class Now implements Known {

        private final Map<String, Optional<GroupState>> groupsByCode = new HashMap<>();
        private final Map<String, Optional<Written<InstrumentState>>> instrumentsByCode = new HashMap<>();
        private final Map<String, List<TreatyPositionState>> applyingByTerritory = new HashMap<>();

        @Override
        public Optional<GroupState> group(String code) {
            return groupsByCode.computeIfAbsent(
                    code, any -> changes.newest(groups, code).map(Written::state));
        }

        @Override
        public Optional<Written<InstrumentState>> instrument(String code) {
            return instrumentsByCode.computeIfAbsent(code, any -> changes.newest(instruments, code));
        }

        @Override
        public List<Written<InstrumentState>> instruments() {
            var all = changes.all(instruments);
            all.forEach(instrument -> instrumentsByCode.put(instrument.state().code(), Optional.of(instrument)));
            return all;
        }

        @Override
        public Optional<Written<TreatyPositionState>> position(String subject) {
            return changes.newest(positions, subject);
        }

        @Override
        public List<TreatyPositionState> applying(String instrument, String territory) {
            return under(instrument, applyingByTerritory.computeIfAbsent(territory, positions::applying));
        }

        @Override
        public List<Consent> consents(String instrument) {
            return consents.under(instrument);
        }
    }

    private final class Then implements Known {

        private final Instant instant;
        private final Map<String, Optional<GroupState>> groupsByCode = new HashMap<>();
        private final Map<String, Optional<Written<InstrumentState>>> instrumentsByCode = new HashMap<>();
        private final Map<String, List<TreatyPositionState>> applyingByTerritory = new HashMap<>();

        Then(Instant instant) {
            this.instant = instant;
        }

        @Override
        public Optional<GroupState> group(String code) {
            return groupsByCode.computeIfAbsent(
                    code,
                    any -> changes.known(groups, code, instant)
                            .flatMap(Past::known)
                            .map(Written::state));
        }

        @Override
        public Optional<Written<InstrumentState>> instrument(String code) {
            return instrumentsByCode.computeIfAbsent(
                    code, any -> changes.known(instruments, code, instant).flatMap(Past::known));
        }

        @Override
        public List<Written<InstrumentState>> instruments() {
            var all = changes.allKnown(instruments, instant, "true").stream()
                    .flatMap(past -> past.known().stream())
                    .toList();
            all.forEach(instrument -> instrumentsByCode.put(instrument.state().code(), Optional.of(instrument)));
            return all;
        }

        @Override
        public Optional<Written<TreatyPositionState>> position(String subject) {
            return changes.known(positions, subject, instant).flatMap(Past::known);
        }

        @Override
        public List<TreatyPositionState> applying(String instrument, String territory) {
            return under(
                    instrument,
                    applyingByTerritory.computeIfAbsent(territory, code -> positions.applying(code, instant)));
        }

        @Override
        public List<Consent> consents(String instrument) {
            return consents.under(instrument, instant);
        }
    }
}

package org.cybercrimeproject.country.treaty;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cybercrimeproject.country.group.CountryGroups;
import org.cybercrimeproject.country.group.GroupState;
import org.cybercrimeproject.country.instrument.InstrumentState;
import org.cybercrimeproject.country.instrument.Instruments;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.writing.Changes;
import org.cybercrimeproject.kit.writing.Written;

/** Where parties stand: for each there is an answer, also when nothing is recorded. */
@Singleton
public class Positions {

    /**
     * An answer and what it was read from.
     *
     * @param version the version of the position, 0 when there is none that the reader may see
     * @param versions all versions that the answer depends on, as text: another text, another answer
     */
    public record Standing(PositionView view, long version, String versions) {}

    private final Instruments instruments;
    private final CountryGroups groups;
    private final TreatyPositions positions;
    private final Changes changes;

    Positions(Instruments instruments, CountryGroups groups, TreatyPositions positions, Changes changes) {
        this.instruments = instruments;
        this.groups = groups;
        this.positions = positions;
        this.changes = changes;
    }

    /** Where a party stands under an instrument. */
    Standing of(Written<InstrumentState> instrument, String party, LocalDate day, Visibility level) {
        var needed = new HashMap<String, Written<GroupState>>();
        var signatories = instrument.state().whoMaySign();
        if (signatories != null) {
            signatories
                    .groups()
                    .forEach(code -> changes.newest(groups, code).ifPresent(group -> needed.put(code, group)));
        }
        return standing(instrument, needed, party, day, level);
    }

    /** Where a party stands under every instrument of the catalogue. */
    public List<Standing> ofParty(String party, LocalDate day, Visibility level) {
        var all = new HashMap<String, Written<GroupState>>();
        changes.all(groups).forEach(group -> all.put(group.state().code(), group));
        return changes.all(instruments).stream()
                .map(instrument -> standing(instrument, all, party, day, level))
                .toList();
    }

    private Standing standing(
            Written<InstrumentState> instrument,
            Map<String, Written<GroupState>> known,
            String party,
            LocalDate day,
            Visibility level) {
        var position = changes.newest(
                        positions,
                        TreatyPositionState.subject(instrument.state().code(), party))
                .filter(found -> level.sees(found.state().visibility()));
        var states = new HashMap<String, GroupState>();
        var versions = new StringBuilder().append(instrument.version());
        known.forEach((code, group) -> {
            states.put(code, group.state());
            versions.append(',').append(group.version());
        });
        var version = position.map(Written::version).orElse(0L);
        var view = PositionView.of(
                position.map(Written::state), instrument.state(), party, new Groups(states), day, level);
        return new Standing(view, version, versions.append(',').append(version).toString());
    }
}

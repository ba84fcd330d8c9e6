package org.cybercrimeproject.country.treaty;

import jakarta.inject.Singleton;
import org.cybercrimeproject.country.instrument.InstrumentState;
import org.cybercrimeproject.country.instrument.Instruments;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.time.Timeline;
import org.cybercrimeproject.kit.writing.AggregateType;
import org.cybercrimeproject.kit.writing.Changes;
import org.cybercrimeproject.kit.writing.ListRows;
import org.cybercrimeproject.kit.writing.ListTable;
import org.cybercrimeproject.kit.writing.Timelines;

/** How a position is stored. */
@Singleton
public class TreatyPositions implements AggregateType<TreatyPositionState, TreatyPosition> {

    static final ListTable TABLE = ListTable.of("treaty_position")
            .column("valid_from", "date")
            .column("valid_until", "date")
            .column("seen_by", "int")
            .column("instrument", "text")
            .column("party", "text")
            .column("status", "text");

    private final Instruments instruments;
    private final Changes changes;

    TreatyPositions(Instruments instruments, Changes changes) {
        this.instruments = instruments;
        this.changes = changes;
    }

    @Override
    public String name() {
        return "treaty-position";
    }

    @Override
    public String table() {
        return "treaty_position";
    }

    @Override
    public Class<TreatyPositionState> stateClass() {
        return TreatyPositionState.class;
    }

    @Override
    public Class<TreatyPosition> rowClass() {
        return TreatyPosition.class;
    }

    @Override
    public TreatyPosition row(TreatyPositionState state) {
        return new TreatyPosition(state);
    }

    @Override
    public String subject(TreatyPositionState state) {
        return state.reference();
    }

    @Override
    public Timelines timelines(TreatyPositionState state) {
        var instrument = instrument(state);
        var timelines = Timelines.NONE;
        for (var level : Visibility.values()) {
            timelines = timelines.with("status", level, state.statusTimeline(level, instrument));
        }
        return timelines;
    }

    @Override
    public ListRows listRows(TreatyPositionState state) {
        var instrument = instrument(state);
        var rows = TABLE.rows();
        for (var level : Visibility.values()) {
            addRows(rows, state, level, state.statusTimeline(level, instrument));
        }
        return rows;
    }

    private static void addRows(
            ListRows rows, TreatyPositionState state, Visibility level, Timeline<TreatyStatus> timeline) {
        var steps = timeline.steps();
        for (int i = 0; i < steps.size(); i++) {
            var from = steps.get(i).from();
            rows.row(
                    from == null ? ListRows.EVER : from,
                    i + 1 < steps.size() ? steps.get(i + 1).from() : ListRows.FOREVER,
                    level.ordinal(),
                    state.instrument(),
                    state.party(),
                    steps.get(i).value());
        }
    }

    /** The instrument is locked against changes while a position is written. */
    private InstrumentState instrument(TreatyPositionState state) {
        return changes.newest(instruments, state.instrument()).orElseThrow().state();
    }
}

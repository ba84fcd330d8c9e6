package org.cybercrimeproject.country.instrument;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.cybercrimeproject.country.instrument.InstrumentState.OwnEntryIntoForce;
import org.cybercrimeproject.kit.json.Json;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.writing.AggregateType;
import org.cybercrimeproject.kit.writing.EventType;
import org.cybercrimeproject.kit.writing.ListRows;
import org.cybercrimeproject.kit.writing.ListTable;
import org.cybercrimeproject.kit.writing.Timelines;

/** How an instrument is stored. */
@Singleton
public class Instruments implements AggregateType<InstrumentState, Instrument> {

    static final ListTable TABLE = ListTable.of("instrument")
            .column("valid_from", "date")
            .column("valid_until", "date")
            .column("seen_by", "int")
            .column("code", "text")
            .column("opened_on", "date")
            .column("summary", "text");

    /** The key that names the instruments on which it depends who may sign. */
    public static final String SIGNATORIES_DEPEND_ON = "signatories-depend-on";

    private final OwnEntries ownEntries;

    Instruments(OwnEntries ownEntries) {
        this.ownEntries = ownEntries;
    }

    @Override
    public String name() {
        return "instrument";
    }

    @Override
    public String table() {
        return "instrument";
    }

    @Override
    public Class<InstrumentState> stateClass() {
        return InstrumentState.class;
    }

    @Override
    public Class<Instrument> rowClass() {
        return Instrument.class;
    }

    @Override
    public Instrument row(InstrumentState state) {
        return new Instrument(state);
    }

    @Override
    public String subject(InstrumentState state) {
        return state.reference();
    }

    /** Its own entry into force, and the conflicts about it: both follow from records of mixed visibility. */
    @Override
    public EventType recomputed() {
        return InstrumentEvent.RECOMPUTED;
    }

    @Override
    public Timelines timelines(InstrumentState state) {
        var own = ownEntries.of(state);
        var timelines = Timelines.NONE;
        for (var level : Visibility.values()) {
            timelines = timelines
                    .with("entryIntoForce", level, own.timeline(level))
                    .with("warnings", level, own.warnings(level));
        }
        return timelines;
    }

    @Override
    public ListRows listRows(InstrumentState state) {
        var own = ownEntries.of(state);
        var rows = TABLE.rows();
        for (var level : Visibility.values()) {
            var known = own.seenBy(level).orElse(null);
            var from = known == null || known.decidedOn() == null ? ListRows.EVER : known.decidedOn();
            if (!from.equals(ListRows.EVER)) {
                row(rows, state, level, ListRows.EVER, from, null);
            }
            row(rows, state, level, from, ListRows.FOREVER, known);
        }
        state.signatoriesDependOn().forEach(code -> rows.key(SIGNATORIES_DEPEND_ON, code));
        return rows;
    }

    private static void row(
            ListRows rows,
            InstrumentState state,
            Visibility level,
            LocalDate from,
            LocalDate until,
            OwnEntryIntoForce own) {
        rows.row(
                from,
                until,
                level.ordinal(),
                state.code(),
                state.openedOn(),
                Json.write(InstrumentSummary.of(state, own)));
    }
}

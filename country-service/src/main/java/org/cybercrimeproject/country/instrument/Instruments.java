package org.cybercrimeproject.country.instrument;

import jakarta.inject.Singleton;
import org.cybercrimeproject.kit.json.Json;
import org.cybercrimeproject.kit.writing.AggregateType;
import org.cybercrimeproject.kit.writing.ListRows;
import org.cybercrimeproject.kit.writing.ListTable;
import org.cybercrimeproject.kit.writing.Timelines;

/** How an instrument is stored. */
@Singleton
public class Instruments implements AggregateType<InstrumentState, Instrument> {

    static final ListTable TABLE = ListTable.of("instrument")
            .column("valid_from", "date")
            .column("valid_until", "date")
            .column("code", "text")
            .column("opened_on", "date")
            .column("summary", "text");

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

    @Override
    public Timelines timelines(InstrumentState state) {
        return Timelines.NONE;
    }

    @Override
    public ListRows listRows(InstrumentState state) {
        return TABLE.rows()
                .row(
                        ListRows.EVER,
                        ListRows.FOREVER,
                        state.code(),
                        state.openedOn(),
                        Json.write(InstrumentSummary.of(state)));
    }
}

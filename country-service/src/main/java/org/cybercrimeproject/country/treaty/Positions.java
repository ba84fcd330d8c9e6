package org.cybercrimeproject.country.treaty;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cybercrimeproject.country.instrument.InstrumentState;
import org.cybercrimeproject.country.names.Names;
import org.cybercrimeproject.kit.reading.Sql;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.Language;
import org.cybercrimeproject.kit.writing.Written;

/**
 * Where parties stand, as is known now or was known at an instant: for each there is an answer, also when nothing is
 * recorded.
 */
@Singleton
public class Positions {

    /**
     * An answer.
     *
     * @param version the version of the position, 0 when there is none that the reader may see
     */
    public record Standing(PositionView view, long version) {}

    private final Knowledge knowledge;
    private final TreatyPositions positions;
    private final Names names;
    private final Sql sql;

    Positions(Knowledge knowledge, TreatyPositions positions, Names names, AgroalDataSource database) {
        this.knowledge = knowledge;
        this.positions = positions;
        this.names = names;
        this.sql = new Sql(database);
    }

    /** Where a party stands under an instrument. */
    Standing of(
            InstrumentState instrument,
            String party,
            LocalDate day,
            Visibility level,
            Language language,
            Optional<Instant> knownAt) {
        return standing(knowledge.of(knownAt), instrument, party, new Viewer(day, level, language, names.now()));
    }

    /** Where a party stands under every instrument of the catalogue. */
    public List<Standing> ofParty(
            String party, LocalDate day, Visibility level, Language language, Optional<Instant> knownAt) {
        var known = knowledge.of(knownAt);
        var viewer = new Viewer(day, level, language, names.now());
        return known.instruments().stream()
                .map(instrument -> standing(known, instrument.state(), party, viewer))
                .toList();
    }

    /**
     * Where every country of the catalogue stands under an instrument. Former States and territories are in a chart only
     * where something is on record of them, in one of now and in one of then alike.
     */
    StatusChart chart(
            InstrumentState instrument, LocalDate day, Visibility level, Language language, Optional<Instant> knownAt) {
        var rows = knownAt
                .map(instant -> chartRows(instrument, day, level, instant))
                .orElseGet(() -> chartRows(instrument.code(), day, level))
                .stream()
                .filter(StatusChart.Row::belongs)
                .toList();
        var book = names.now();
        return StatusChart.of(
                instrument.code(),
                book.instrument(instrument.code(), language),
                day,
                rows.stream()
                        .map(row -> row.named(book.country(row.party(), day, language)))
                        .toList());
    }

    /** An action of a position that was just written. */
    TreatyActionView action(
            UUID action, Written<TreatyPositionState> position, LocalDate day, Visibility level, Language language) {
        var known = knowledge.now();
        var state = position.state();
        var instrument = known.instrument(state.instrument()).orElseThrow().state();
        return TreatyActionView.of(
                state.action(action).orElseThrow(),
                position,
                Knowledge.treaty(known, instrument, state.party()),
                viewer(day, level, language));
    }

    /** For whom an answer is made. */
    Viewer viewer(LocalDate day, Visibility level, Language language) {
        return new Viewer(day, level, language, names.now());
    }

    private List<StatusChart.Row> chartRows(String instrument, LocalDate day, Visibility level) {
        return sql.query(
                "select c.reference, p.status, p.valid_from from country c left join treaty_position_row p"
                        + " on p.party = c.reference and p.instrument = ? and p.seen_by = ? and p.level <= ?"
                        + " and p.valid_from <= ? and p.valid_until > ? order by c.reference",
                row -> StatusChart.Row.of(row.getString(1), row.getString(2), row.getObject(3, LocalDate.class)),
                instrument,
                level.ordinal(),
                level.ordinal(),
                day,
                day);
    }

    /** The list rows are those of now; what was known at an instant is derived from the states of that time. */
    private List<StatusChart.Row> chartRows(
            InstrumentState instrument, LocalDate day, Visibility level, Instant knownAt) {
        var known = knowledge.of(Optional.of(knownAt));
        var byParty = positions.known(instrument.code(), knownAt).stream()
                .map(Written::state)
                .filter(state -> level.sees(state.visibility()))
                .collect(Collectors.toMap(TreatyPositionState::party, Function.identity()));
        // Its own entry into force is the same for all parties.
        var treaty = Knowledge.treaty(known, instrument, "").seenBy(level);
        return sql
                .query(
                        "select c.reference from country c join change f on f.aggregate_type = 'country'"
                                + " and f.aggregate_id = c.id and f.version = 1 and f.recorded_at <= ?"
                                + " order by c.reference",
                        row -> row.getString(1),
                        knownAt.atOffset(ZoneOffset.UTC))
                .stream()
                .map(party -> StatusChart.Row.of(
                        party,
                        Optional.ofNullable(byParty.get(party))
                                .flatMap(state ->
                                        state.statusTimeline(level, treaty).stepAt(day))))
                .toList();
    }

    private static Standing standing(Known known, InstrumentState instrument, String party, Viewer viewer) {
        var position = known.position(TreatyPositionState.subject(instrument.code(), party))
                .filter(found -> viewer.level().sees(found.state().visibility()));
        return new Standing(
                PositionView.of(
                        position.map(Written::state),
                        Knowledge.treaty(known, instrument, party),
                        known.applying(instrument.code(), party),
                        party,
                        viewer),
                position.map(Written::version).orElse(0L));
    }
}

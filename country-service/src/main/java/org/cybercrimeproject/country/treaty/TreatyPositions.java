package org.cybercrimeproject.country.treaty;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.time.Timeline;
import org.cybercrimeproject.kit.writing.AggregateType;
import org.cybercrimeproject.kit.writing.Changes;
import org.cybercrimeproject.kit.writing.EventType;
import org.cybercrimeproject.kit.writing.ListRows;
import org.cybercrimeproject.kit.writing.ListTable;
import org.cybercrimeproject.kit.writing.Scope;
import org.cybercrimeproject.kit.writing.Timelines;
import org.cybercrimeproject.kit.writing.Written;

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

    private final Instance<Knowledge> knowledge;
    private final TreatyLocks locks;
    private final Changes changes;

    TreatyPositions(Instance<Knowledge> knowledge, TreatyLocks locks, Changes changes) {
        this.knowledge = knowledge;
        this.locks = locks;
        this.changes = changes;
    }

    /** The positions under an instrument as they were known at an instant, each action as hidden as then and now. */
    List<Written<TreatyPositionState>> known(String instrument, Instant knownAt) {
        return changes
                .allKnown(
                        this,
                        knownAt,
                        "r.instrument_id = (select i.id from instrument i where i.reference = ?)",
                        instrument)
                .stream()
                .flatMap(past -> past.known().stream())
                .toList();
    }

    /** The positions of all who ever extended an instrument, whichever, to a territory. */
    List<TreatyPositionState> applying(String territory) {
        return changes
                .all(
                        this,
                        "r.id in (select a.position_id from treaty_action_row a where a.territory = ? and a.type = ?)",
                        territory,
                        TreatyActionType.TERRITORIAL_APPLICATION.name())
                .stream()
                .map(Written::state)
                .toList();
    }

    /**
     * The same as it was known at an instant. The list of actions tells of now only, so the states of that time are
     * asked; those that don't name the territory are left in the database.
     */
    List<TreatyPositionState> applying(String territory, Instant knownAt) {
        return changes
                .allKnown(this, knownAt, "c.state ~ ?", "\"territory(Code)?\"\\s*:\\s*\"" + territory + "\"")
                .stream()
                .flatMap(past -> past.known().stream())
                .map(Written::state)
                .filter(state -> state.territories().contains(territory))
                .toList();
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
    public Scope scope(TreatyPositionState state) {
        return Scope.ofCountries(state.party());
    }

    @Override
    public EventType recomputed() {
        return TreatyPositionEvent.RECOMPUTED;
    }

    @Override
    public void lockSources(UUID id) {
        locks.lock(id);
    }

    @Override
    public Timelines timelines(TreatyPositionState state) {
        var treaty = treaty(state);
        var timelines = Timelines.NONE;
        for (var level : Visibility.values()) {
            timelines = timelines
                    .with("status", level, state.statusTimeline(level, treaty.seenBy(level)))
                    .with("warnings", level, TreatyWarnings.timeline(state, treaty, level));
        }
        return applied(timelines, state, treaty);
    }

    /** Who applies the instrument there: a territory's only. */
    private Timelines applied(Timelines timelines, TreatyPositionState state, Treaty treaty) {
        var applying = knowledge.get().now().applying(state.instrument(), state.party());
        var all = timelines;
        for (var level : Visibility.values()) {
            var applied = new Applications(state.party(), applying, treaty.seenBy(level), level).timeline();
            if (applied.steps().size() > 1) {
                all = all.with("applied", level, applied);
            }
        }
        return all;
    }

    @Override
    public ListRows listRows(TreatyPositionState state) {
        var treaty = treaty(state);
        var rows = TABLE.rows();
        for (var level : Visibility.values()) {
            addRows(rows, state, level, state.statusTimeline(level, treaty.seenBy(level)));
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

    /** What it follows from is locked against changes while a position is written; see {@link TreatyLocks}. */
    private Treaty treaty(TreatyPositionState state) {
        var known = knowledge.get().now();
        return Knowledge.treaty(
                known, known.instrument(state.instrument()).orElseThrow().state(), state);
    }
}

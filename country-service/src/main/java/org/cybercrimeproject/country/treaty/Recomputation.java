package org.cybercrimeproject.country.treaty;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cybercrimeproject.country.group.GroupState;
import org.cybercrimeproject.country.instrument.InstrumentState;
import org.cybercrimeproject.country.instrument.Instruments;
import org.cybercrimeproject.kit.reading.Sql;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.writing.Aggregates;
import org.cybercrimeproject.kit.writing.Changes;
import org.cybercrimeproject.kit.writing.Ids;
import org.cybercrimeproject.kit.writing.Intent;
import org.cybercrimeproject.kit.writing.Outcome;
import org.cybercrimeproject.kit.writing.Recorded;
import org.cybercrimeproject.kit.writing.Written;

/**
 * What follows from a change for derived values elsewhere, in the same transaction: group → instrument → its positions,
 * position → its instrument (consents bring it into force) and the party's positions under instruments which depend on
 * this one for who may sign. Only what becomes different is written, with a version and an event of its own. The locks
 * were taken before: see {@link TreatyLocks}.
 */
@Singleton
class Recomputation {

    private final Instruments instruments;
    private final TreatyPositions positions;
    private final TreatyActionRows rows;
    private final Aggregates aggregates;
    private final Changes changes;
    private final Sql sql;

    Recomputation(
            Instruments instruments,
            TreatyPositions positions,
            TreatyActionRows rows,
            Aggregates aggregates,
            Changes changes,
            AgroalDataSource database) {
        this.instruments = instruments;
        this.positions = positions;
        this.rows = rows;
        this.aggregates = aggregates;
        this.changes = changes;
        this.sql = new Sql(database);
    }

    void changed(@Observes Recorded recorded) {
        var now = recorded.after().state();
        var following = Intent.following(recorded);
        if (now instanceof GroupState group) {
            groupChanged(group, following);
        } else if (now instanceof InstrumentState instrument) {
            follow(positionsUnder(instrument.id()), following);
        } else if (now instanceof TreatyPositionState position) {
            positionChanged(recorded.before(TreatyPositionState.class), position, following);
        }
    }

    private void groupChanged(GroupState group, Intent following) {
        changes.all(instruments).stream()
                .map(Written::state)
                .filter(instrument -> instrument.dependsOnGroup(group.code()))
                .forEach(instrument -> {
                    // Where the instrument moves, its positions follow from that; else they may still differ in doubts.
                    if (!aggregates.follow(instruments, following, instrument.id())) {
                        follow(positionsUnder(instrument.id()), following);
                    }
                });
    }

    private void positionChanged(TreatyPositionState before, TreatyPositionState now, Intent following) {
        rows.follow(before, now);
        var consents = before == null ? List.of() : before.consents();
        if (!consents.equals(now.consents())) {
            aggregates.follow(instruments, following, instrumentOf(now));
        }
        follow(positionsThatDependOn(now), following);
        Stream.concat(before == null ? Stream.empty() : before.territories().stream(), now.territories().stream())
                .distinct()
                .sorted()
                .forEach(territory -> territoryFollows(now, territory, following));
    }

    /** The territory's own position tells who applies the instrument there; it comes into being with that. */
    private void territoryFollows(TreatyPositionState state, String territory, Intent following) {
        var open = state.standing().stream()
                .filter(action ->
                        action.territoryByCode().filter(territory::equals).isPresent())
                .map(TreatyAction::visibility)
                .min(Comparator.naturalOrder());
        var subject = TreatyPositionState.subject(state.instrument(), territory);
        var position = aggregates.lock(positions, subject);
        if (position.isPresent()) {
            var changed = aggregates.change(
                    positions, following, subject, there -> opened(there, open.orElse(there.visibility())));
            aggregates.follow(positions, following, changed.state().id());
        } else if (open.isPresent()) {
            aggregates.create(
                    positions,
                    following,
                    () -> Outcome.changed(
                            TreatyPositionEvent.RECOMPUTED,
                            TreatyPositionState.applied(Ids.next(), state.instrument(), territory, open.get())));
        }
    }

    private static Outcome<TreatyPositionState> opened(TreatyPositionState there, Visibility application) {
        var opened = there.asOpenAs(application);
        return opened.equals(there)
                ? Outcome.unchanged(there)
                : Outcome.changed(TreatyPositionEvent.RECOMPUTED, opened);
    }

    private void follow(List<UUID> ids, Intent following) {
        ids.forEach(id -> aggregates.follow(positions, following, id));
    }

    private UUID instrumentOf(TreatyPositionState position) {
        return sql.query(
                        "select instrument_id from treaty_position where id = ?",
                        row -> row.getObject(1, UUID.class),
                        position.id())
                .get(0);
    }

    private List<UUID> positionsUnder(UUID instrument) {
        return sql.query(
                "select id from treaty_position where instrument_id = ? order by id",
                row -> row.getObject(1, UUID.class),
                instrument);
    }

    private List<UUID> positionsThatDependOn(TreatyPositionState position) {
        return sql.query(
                "select p.id from instrument i join instrument_key k on k.id = i.id and k.name = ? and k.value = ?"
                        + " join treaty_position p on p.reference = i.reference || ':' || ? order by p.id",
                row -> row.getObject(1, UUID.class),
                Instruments.SIGNATORIES_DEPEND_ON,
                position.instrument(),
                position.party());
    }
}

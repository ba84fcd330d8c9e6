package org.cybercrimeproject.country.treaty;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.cybercrimeproject.kit.json.Json;
import org.cybercrimeproject.kit.reading.Sql;
import org.cybercrimeproject.kit.text.Identifier;

/**
 * Keeps {@code treaty_action_row}: one row per action, the list of actions and the guard of their references. An action
 * is in the world from its date on, for ever.
 */
@Singleton
class TreatyActionRows {

    /** Where an action is found: the action's id, the position's reference. */
    record Place(UUID action, String position) {}

    private final Sql sql;

    TreatyActionRows(AgroalDataSource database) {
        this.sql = new Sql(database);
    }

    /**
     * Brings the rows up to a position's state.
     *
     * @param before its state before; null when it is new
     */
    void follow(TreatyPositionState before, TreatyPositionState after) {
        for (var action : after.actions()) {
            if (before == null || !before.action(action.id()).equals(Optional.of(action))) {
                write(action, after);
            }
        }
    }

    /** An action by id or reference, also one that was withdrawn. */
    Optional<Place> find(String reference) {
        var id = Identifier.uuid(reference);
        return sql
                .query(
                        "select a.id, p.reference from treaty_action_row a join treaty_position p"
                                + " on p.id = a.position_id where a." + (id.isPresent() ? "id" : "reference") + " = ?",
                        row -> new Place(row.getObject(1, UUID.class), row.getString(2)),
                        id.isPresent() ? id.get() : reference)
                .stream()
                .findFirst();
    }

    private void write(TreatyAction action, TreatyPositionState position) {
        sql.update(
                """
                insert into treaty_action_row (id, position_id, reference, level, withdrawn, valid_from, instrument,
                                               party, type, territory, summary)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update set level = excluded.level, withdrawn = excluded.withdrawn,
                    valid_from = excluded.valid_from, type = excluded.type,
                    territory = excluded.territory, summary = excluded.summary""",
                action.id(),
                position.id(),
                action.reference(),
                action.visibility().ordinal(),
                !action.stands(),
                action.date(),
                position.instrument(),
                position.party(),
                action.type().name(),
                action.territoryByCode().orElse(null),
                Json.write(TreatyActionSummary.of(action, position)));
    }
}

package org.cybercrimeproject.country.treaty;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.cybercrimeproject.kit.json.Json;
import org.cybercrimeproject.kit.reading.Visibility;

/**
 * One action of a position: keeps references unique over all of them, and is the row of the list of actions. An
 * action is in the world from its date on, for ever.
 */
@Entity
@Table(name = "treaty_action_row")
public class TreatyActionRow extends PanacheEntityBase {

    @Id
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "position_id")
    TreatyPosition position;

    String reference;

    @Enumerated
    @Column(name = "level")
    Visibility visibility;

    @Column(name = "valid_from")
    LocalDate date;

    String instrument;

    String party;

    String type;

    String summary;

    protected TreatyActionRow() {}

    TreatyActionRow(TreatyPosition position, TreatyPositionState state, TreatyAction action) {
        this.id = action.id();
        this.position = position;
        this.reference = action.reference();
        this.visibility = action.visibility();
        this.date = action.date();
        this.instrument = state.instrument();
        this.party = state.party();
        this.type = action.type().name();
        this.summary = Json.write(TreatyActionSummary.of(action, state));
    }
}

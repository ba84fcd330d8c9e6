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
import jakarta.persistence.Version;
import java.util.UUID;
import org.cybercrimeproject.country.instrument.Instrument;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.writing.AggregateRow;

/** The row that stands for a position; its reference is instrument and party, {@code ETS185:DE}. */
@Entity
@Table(name = "treaty_position")
public class TreatyPosition extends PanacheEntityBase implements AggregateRow {

    @Id
    UUID id;

    String reference;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "instrument_id")
    Instrument instrument;

    @Version
    long version = 1;

    @Enumerated
    @Column(name = "level")
    Visibility visibility;

    @Column(name = "last_event")
    UUID lastEvent;

    protected TreatyPosition() {}

    TreatyPosition(TreatyPositionState state) {
        id = state.id();
        reference = state.reference();
        instrument = Instrument.find("reference", state.instrument()).firstResult();
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public void changed(UUID event, Visibility visibility) {
        this.lastEvent = event;
        this.visibility = visibility;
    }
}

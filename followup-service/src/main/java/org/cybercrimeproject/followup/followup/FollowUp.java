package org.cybercrimeproject.followup.followup;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.writing.AggregateRow;

/** The row that stands for a follow-up. */
@Entity
@Table(name = "follow_up")
public class FollowUp extends PanacheEntityBase implements AggregateRow {

    @Id
    UUID id;

    String reference;

    @Version
    long version = 1;

    @Enumerated
    @Column(name = "level")
    Visibility visibility;

    @Column(name = "last_event")
    UUID lastEvent;

    protected FollowUp() {}

    FollowUp(FollowUpState state) {
        id = state.id();
        reference = state.reference();
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

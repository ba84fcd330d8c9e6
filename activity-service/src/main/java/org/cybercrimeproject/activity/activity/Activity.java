package org.cybercrimeproject.activity.activity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.util.UUID;
import org.cybercrimeproject.activity.project.Project;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.writing.AggregateRow;

/** The row that stands for an activity. */
@Entity
public class Activity extends PanacheEntityBase implements AggregateRow {

    @Id
    UUID id;

    String reference;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "project_id")
    Project project;

    @Version
    long version = 1;

    @Enumerated
    @Column(name = "level")
    Visibility visibility;

    @Column(name = "last_event")
    UUID lastEvent;

    protected Activity() {}

    Activity(ActivityState state, UUID project) {
        id = state.id();
        reference = state.reference();
        this.project = getEntityManager().getReference(Project.class, project);
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

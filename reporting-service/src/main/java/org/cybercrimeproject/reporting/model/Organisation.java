package org.cybercrimeproject.reporting.model;

import java.util.Objects;
import org.cybercrimeproject.kit.reading.Visibility;

/** An organisation as activity-service tells it. */
public record Organisation(String id, String reference, String name, Visibility visibility) {

    public Organisation {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(visibility, "visibility");
    }
}

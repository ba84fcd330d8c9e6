package org.cybercrimeproject.kit.writing;

import java.util.UUID;
import org.cybercrimeproject.kit.reading.Visibility;

/** The row that stands for an aggregate: what is locked, versioned and referred to. A Panache entity implements it. */
public interface AggregateRow {

    UUID id();

    long version();

    /** Notes the newest event: makes the row dirty, so that its version rises with every change. */
    void changed(UUID event, Visibility visibility);
}

package org.cybercrimeproject.reporting.model;

import java.util.List;
import java.util.Objects;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.LocalizedText;

/**
 * An activity as activity-service tells it.
 *
 * <p>Its status and its periods on a day stand in its timelines {@code status}, {@code planned} and {@code actual}.
 *
 * @param outputs the codes of the project's outputs it works for; empty means none, null means unknown
 * @param withdrawn whether it was taken back as if it had never been
 */
public record Activity(
        String id,
        String reference,
        String project,
        LocalizedText title,
        List<Part> parts,
        Place place,
        Boolean online,
        List<String> outputs,
        LocalizedText summary,
        LocalizedText conclusions,
        LocalizedText recommendations,
        Boolean announced,
        Boolean withdrawn,
        Visibility visibility) {

    /** A piece of an activity that has a title of its own. */
    public record Part(LocalizedText title, String kind, LocalizedText text) {}

    /** Where it took place; a country alone is enough. */
    public record Place(String text, String city, String country) {}

    public Activity {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(project, "project");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(visibility, "visibility");
        parts = Lists.none(parts);
        outputs = Lists.orUnknown(outputs);
    }

    public boolean isWithdrawn() {
        return Boolean.TRUE.equals(withdrawn);
    }

    /** Whether it is an event that a source only mentions. */
    public boolean isAnnounced() {
        return Boolean.TRUE.equals(announced);
    }
}

package org.cybercrimeproject.reporting.model;

import java.util.List;
import java.util.Objects;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.LocalizedText;
import org.cybercrimeproject.kit.time.DueWindow;

/**
 * A follow-up as followup-service tells it.
 *
 * <p>Its status, timing and window on a day stand in its timelines {@code status}, {@code timing} and {@code due}.
 *
 * @param responsible who acts; empty means that nobody was named, null means unknown
 * @param withdrawn whether it was taken back as if it had never been
 */
public record FollowUp(
        String id,
        String reference,
        String project,
        LocalizedText text,
        List<Party> responsible,
        DueWindow due,
        Boolean ongoing,
        Origin origin,
        Boolean withdrawn,
        Visibility visibility) {

    /** Where it was promised. */
    public record Origin(String kind, Reference activity) {}

    public FollowUp {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(project, "project");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(visibility, "visibility");
        responsible = Lists.orUnknown(responsible);
    }

    /** The activity where it was promised, as far as it is known; or null. */
    public Reference activity() {
        return origin == null ? null : origin.activity();
    }

    /** The same, of which nobody knows where it was promised. */
    FollowUp withoutOrigin() {
        return new FollowUp(id, reference, project, text, responsible, due, ongoing, null, withdrawn, visibility);
    }

    public boolean isWithdrawn() {
        return Boolean.TRUE.equals(withdrawn);
    }

    /** Whether it was promised at this activity. */
    public boolean comesFrom(Activity activity) {
        return origin != null
                && origin.activity() != null
                && origin.activity().pointsTo(activity.id(), activity.reference());
    }
}

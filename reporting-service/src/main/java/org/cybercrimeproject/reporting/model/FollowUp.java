package org.cybercrimeproject.reporting.model;

import java.util.List;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.LocalizedText;
import org.cybercrimeproject.kit.time.DueWindow;

/**
 * A follow-up as followup-service tells it.
 *
 * <p>Its status, timing and window on a day stand in its timelines {@code status}, {@code timing} and {@code due}.
 *
 * @param responsible who acts; empty means that nobody was named, null means unknown
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
        Visibility visibility) {

    /** Where it was promised. */
    public record Origin(String kind, Reference activity) {}

    public FollowUp {
        responsible = Lists.orUnknown(responsible);
    }

    /** Whether it was promised at this activity. */
    public boolean comesFrom(Activity activity) {
        return origin != null
                && origin.activity() != null
                && origin.activity().pointsTo(activity.id(), activity.reference());
    }
}

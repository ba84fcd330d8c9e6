package org.cybercrimeproject.reporting.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.LocalizedText;

/**
 * What was said about a country or a group, as country-service tells it.
 *
 * @param exceptions the countries of the group that it is not true of, by code
 * @param on the day it was said
 * @param project the project it was made for, by reference, or null
 * @param occasion the activity where it was said, or null
 */
public record CountryStatement(
        String id,
        String reference,
        Party subject,
        List<String> exceptions,
        LocalizedText wording,
        LocalDate on,
        String project,
        Reference occasion,
        Visibility visibility) {

    public CountryStatement {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(wording, "wording");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(visibility, "visibility");
        exceptions = Lists.none(exceptions);
    }

    /** Whether it was said at this activity. */
    public boolean wasSaidAt(Activity activity) {
        return occasion != null && occasion.pointsTo(activity.id(), activity.reference());
    }
}

package org.cybercrimeproject.reporting.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.cybercrimeproject.kit.reading.Visibility;

/**
 * All that one country did under one treaty, as country-service tells it.
 *
 * <p>Its status on a day stands in the timeline {@code status}, one for each level.
 */
public record TreatyPosition(String id, String instrument, String party, List<Action> actions, Visibility visibility) {

    /**
     * One act, or the statement that there was none ({@code NO_ACTION_STATED}).
     *
     * @param withdrawn whether it was taken back as if it had never been recorded
     */
    public record Action(String id, String type, LocalDate date, Visibility visibility, Boolean withdrawn) {

        public Action {
            Objects.requireNonNull(type, "type");
            Objects.requireNonNull(date, "date");
            Objects.requireNonNull(visibility, "visibility");
        }
    }

    public TreatyPosition {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(instrument, "instrument");
        Objects.requireNonNull(party, "party");
        Objects.requireNonNull(visibility, "visibility");
        // What was withdrawn says nothing here, not even that it was there.
        actions = Lists.none(actions).stream()
                .filter(action -> !Boolean.TRUE.equals(action.withdrawn()))
                .toList();
    }
}

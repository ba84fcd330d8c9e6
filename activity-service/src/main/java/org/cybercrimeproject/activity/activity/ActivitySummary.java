package org.cybercrimeproject.activity.activity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.LocalizedText;
import org.cybercrimeproject.kit.time.FuzzyPeriod;

/**
 * An activity in a list, as of a day.
 *
 * @param period the actual period, else the planned one, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ActivitySummary(
        UUID id,
        String reference,
        String project,
        LocalizedText title,
        ActivityKind kind,
        ActivityStatus status,
        FuzzyPeriod period,
        Place place,
        List<String> outputs,
        Boolean announced,
        Visibility visibility) {

    static ActivitySummary of(ActivityState state, LocalDate day) {
        var actual = ActivityTimelines.actual(state).at(day);
        return new ActivitySummary(
                state.id(),
                state.reference(),
                state.project(),
                state.title(),
                state.kind(),
                ActivityTimelines.status(state).at(day).orElseThrow(),
                actual.or(() -> ActivityTimelines.planned(state).at(day)).orElse(null),
                state.place(),
                state.outputs(),
                state.announced(),
                state.visibility());
    }
}

package org.cybercrimeproject.activity.activity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cybercrimeproject.kit.contract.Always;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.sheet.Appointment;
import org.cybercrimeproject.kit.sheet.Appointment.Standing;
import org.cybercrimeproject.kit.text.Labels;
import org.cybercrimeproject.kit.text.Language;
import org.cybercrimeproject.kit.text.LocalizedText;
import org.cybercrimeproject.kit.time.FuzzyPeriod;

/**
 * An activity in a list, as of a day.
 *
 * @param period the actual period, else the planned one, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Always({"id", "reference", "project", "title", "kind", "status", "visibility"})
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

    /** Its days in a calendar; none while it has no period. An open end is not drawn out. */
    Optional<Appointment> appointment(Language language) {
        if (period == null) {
            return Optional.empty();
        }
        return Optional.of(new Appointment(
                id,
                Objects.requireNonNullElse(period.from(), period.to()),
                Objects.requireNonNullElse(period.to(), period.from()),
                title.in(language),
                Labels.of(kind, language) + ", " + Labels.of(status, language) + ", " + period.print(language) + " ("
                        + reference + ")",
                place == null ? null : place.inWords(),
                switch (status) {
                    case PROPOSED, PLANNED, POSTPONED -> Standing.TENTATIVE;
                    case CONFIRMED, CARRIED_OUT -> Standing.CONFIRMED;
                    case CANCELLED -> Standing.CANCELLED;
                }));
    }
}

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
 * @param period the actual period, else the plan that holds, or null
 * @param tentative true while that is a plan that was said with a «possibly»; null, never false, means no
 * @param countries the countries represented, or null when unknown
 * @param organisations the organisations that take part, with what they do there, or null when unknown
 * @param participants who took part, or null when unknown
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
        Boolean tentative,
        Place place,
        List<String> countries,
        List<String> outputs,
        List<Involvement> organisations,
        Participants participants,
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
                actual.or(() -> ActivityTimelines.plannedOn(state, day)).orElse(null),
                actual.isEmpty() && ActivityTimelines.isTentativeOn(state, day) ? Boolean.TRUE : null,
                state.place(),
                state.countries(),
                state.outputs(),
                state.organisations(),
                state.participants(),
                state.announced(),
                state.visibility());
    }

    /** The same with other organisations. */
    ActivitySummary with(List<Involvement> involved) {
        return new ActivitySummary(
                id,
                reference,
                project,
                title,
                kind,
                status,
                period,
                tentative,
                place,
                countries,
                outputs,
                involved,
                participants,
                announced,
                visibility);
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
                Labels.of(kind, language) + ", " + Labels.of(status, language) + ", "
                        + PlanWording.of(period, tentative, language) + " ("
                        + reference + ")",
                place == null ? null : place.inWords(),
                switch (status) {
                    case PROPOSED, PLANNED, POSTPONED -> Standing.TENTATIVE;
                    case CONFIRMED, CARRIED_OUT -> Standing.CONFIRMED;
                    case CANCELLED -> Standing.CANCELLED;
                }));
    }
}

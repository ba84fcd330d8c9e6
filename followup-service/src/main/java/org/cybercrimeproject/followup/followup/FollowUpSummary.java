package org.cybercrimeproject.followup.followup;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cybercrimeproject.kit.contract.Always;
import org.cybercrimeproject.kit.party.PartyRef;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.sheet.Appointment;
import org.cybercrimeproject.kit.sheet.Appointment.Standing;
import org.cybercrimeproject.kit.text.Labels;
import org.cybercrimeproject.kit.text.Language;
import org.cybercrimeproject.kit.text.LocalizedText;
import org.cybercrimeproject.kit.time.DueWindow;

/**
 * A follow-up in a list, as it stands on the day asked for. Lists stay narrow: a text of more than
 * {@value #LONGEST} characters is cut and ends in an ellipsis; the record itself has all of it.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Always({"id", "project", "text", "origin", "status", "timing", "visibility"})
public record FollowUpSummary(
        UUID id,
        String reference,
        String project,
        LocalizedText text,
        Nature nature,
        Action action,
        List<PartyRef> responsible,
        List<PartyRef> target,
        DueWindow due,
        Boolean ongoing,
        List<String> outputs,
        Origin origin,
        FollowUpStatus status,
        Timing timing,
        Visibility visibility) {

    static final int LONGEST = 300;

    static FollowUpSummary of(FollowUpState state, FollowUpStatus status, Timing timing, DueWindow due) {
        return new FollowUpSummary(
                state.id(),
                state.reference(),
                state.project(),
                new LocalizedText(cut(state.text().en()), cut(state.text().fr())),
                state.nature(),
                state.action(),
                state.responsible(),
                state.target(),
                due,
                state.ongoing(),
                state.outputs(),
                state.origin(),
                status,
                timing,
                state.visibility());
    }

    /** Its window in a calendar; none while it has no day. An open end is not drawn out. */
    Optional<Appointment> appointment(Language language) {
        if (due == null || due.period() == null) {
            return Optional.empty();
        }
        var period = due.period();
        return Optional.of(new Appointment(
                id,
                Objects.requireNonNullElse(period.from(), period.to()),
                Objects.requireNonNullElse(period.to(), period.from()),
                text.in(language),
                Labels.of(status, language) + ", " + Labels.of(timing, language) + ", " + DueWording.of(due, language)
                        + " (" + reference + ")",
                null,
                switch (status) {
                    case CANCELLED, SUPERSEDED, LAPSED -> Standing.CANCELLED;
                    default ->
                        due.tentative() != null || timing == Timing.WAITING_FOR_CONDITION
                                ? Standing.TENTATIVE
                                : Standing.CONFIRMED;
                }));
    }

    private static String cut(String text) {
        return text == null || text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)).stripTrailing() + "…";
    }
}

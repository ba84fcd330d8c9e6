package org.cybercrimeproject.followup.followup;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cybercrimeproject.kit.contract.Always;
import org.cybercrimeproject.kit.party.PartyRef;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.Language;
import org.cybercrimeproject.kit.text.LocalizedText;
import org.cybercrimeproject.kit.text.Provenance;
import org.cybercrimeproject.kit.time.DueWindow;
import org.cybercrimeproject.kit.writing.Written;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A follow-up as it stands on a day; see {@link FollowUpState} for the meaning of its fields.
 *
 * @param due the window known on that day
 * @param dueText how that window reads
 * @param status the status on that day
 * @param timing the timing on that day
 * @param next what the calendar alone will make of the timing, or null when it will not change it
 * @param moves the moves up to that day
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Always({"id", "asOf", "project", "text", "origin", "status", "timing", "moves", "visibility", "recordedAt"})
public record FollowUpView(
        UUID id,
        String reference,
        LocalDate asOf,
        String project,
        LocalizedText text,
        Nature nature,
        Action action,
        List<PartyRef> responsible,
        List<PartyRef> target,
        DueWindow due,
        String dueText,
        Boolean ongoing,
        List<String> outputs,
        List<String> instruments,
        Origin origin,
        FollowUpStatus status,
        Timing timing,
        Next next,
        List<Move> moves,
        Visibility visibility,
        Provenance provenance,
        Boolean withdrawn,
        long version,
        Instant recordedAt) {

    /**
     * The next change of the timing.
     *
     * @param from the first day of it
     * @param timing the timing from then on
     */
    @Schema(name = "NextTiming")
    @Always({"from", "timing"})
    public record Next(LocalDate from, Timing timing) {}

    /** Whoever may see a follow-up sees all of it, in the language of its reader. */
    static FollowUpView of(Written<FollowUpState> written, LocalDate asOf, Language language) {
        var state = written.state();
        var due = state.dueTimeline().at(asOf).orElse(null);
        return new FollowUpView(
                state.id(),
                state.reference(),
                asOf,
                state.project(),
                state.text(),
                state.nature(),
                state.action(),
                state.responsible(),
                state.target(),
                due,
                due == null ? null : DueWording.of(due, language),
                state.ongoing(),
                state.outputs(),
                state.instruments(),
                state.origin(),
                state.statusTimeline().at(asOf).orElseThrow(),
                state.timingTimeline().at(asOf).orElseThrow(),
                next(state, asOf),
                state.moves().stream().filter(move -> !move.on().isAfter(asOf)).toList(),
                state.visibility(),
                state.provenance(),
                state.withdrawn(),
                written.version(),
                written.recordedAt());
    }

    private static Next next(FollowUpState state, LocalDate asOf) {
        return state.timingTimeline()
                .nextAfter(asOf)
                .map(step -> new Next(step.from(), step.value()))
                .orElse(null);
    }
}

package org.cybercrimeproject.activity.activity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cybercrimeproject.activity.warning.Warning;
import org.cybercrimeproject.kit.contract.Always;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.Language;
import org.cybercrimeproject.kit.text.Link;
import org.cybercrimeproject.kit.text.LocalizedText;
import org.cybercrimeproject.kit.text.Provenance;
import org.cybercrimeproject.kit.time.FuzzyPeriod;
import org.cybercrimeproject.kit.writing.Written;

/**
 * An activity as it is answered, as of a day; see {@link ActivityState} for the meaning of the other fields.
 *
 * @param asOf the day on which the answer holds
 * @param status the status on that day
 * @param planned the plan that held on that day, or null; none while it is postponed without a new date
 * @param plannedText how that plan reads
 * @param tentative true when that plan was said with a «possibly»; null, never false, means no
 * @param slipDays by how many days that plan begins later than the first one, negative when earlier; null when there is
 *     no plan or one of the two has an open start
 * @param actual when it took place, as known on that day, or null
 * @param moves the moves up to that day
 * @param warnings only where it was just created: what may be wrong with it, though it was stored
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Always({"id", "reference", "asOf", "project", "title", "kind", "status", "moves", "visibility", "recordedAt"})
public record ActivityView(
        UUID id,
        String reference,
        LocalDate asOf,
        String project,
        LocalizedText title,
        ActivityKind kind,
        ActivityStatus status,
        FuzzyPeriod planned,
        String plannedText,
        Boolean tentative,
        Integer slipDays,
        FuzzyPeriod actual,
        List<Part> parts,
        Place place,
        Boolean online,
        List<String> countries,
        List<String> outputs,
        List<Involvement> organisations,
        Participants participants,
        LocalizedText summary,
        LocalizedText conclusions,
        LocalizedText recommendations,
        List<String> instruments,
        List<String> tools,
        List<Document> documents,
        List<UUID> addresses,
        Boolean announced,
        Link announcedBy,
        List<CommitmentView> commitments,
        List<String> incomplete,
        List<Move> moves,
        Visibility visibility,
        Provenance provenance,
        Boolean withdrawn,
        long version,
        Instant recordedAt,
        List<Warning> warnings) {

    /** The activity as of a day, with the commitments that the level may see, in the language of its reader. */
    static ActivityView of(Written<ActivityState> written, LocalDate asOf, Visibility level, Language language) {
        return of(written, asOf, level, language, null);
    }

    static ActivityView of(
            Written<ActivityState> written,
            LocalDate asOf,
            Visibility level,
            Language language,
            List<Warning> warnings) {
        var state = written.state();
        var planned = ActivityTimelines.plannedOn(state, asOf);
        var tentative = ActivityTimelines.isTentativeOn(state, asOf) ? Boolean.TRUE : null;
        return new ActivityView(
                state.id(),
                state.reference(),
                asOf,
                state.project(),
                state.title(),
                state.kind(),
                ActivityTimelines.status(state).at(asOf).orElseThrow(),
                planned.orElse(null),
                planned.map(period -> PlanWording.of(period, tentative, language))
                        .orElse(null),
                tentative,
                ActivityTimelines.slipDays(state, asOf).orElse(null),
                ActivityTimelines.actual(state).at(asOf).orElse(null),
                state.parts(),
                state.place(),
                state.online(),
                state.countries(),
                state.outputs(),
                state.organisations(),
                state.participants(),
                state.summary(),
                state.conclusions(),
                state.recommendations(),
                state.instruments(),
                state.tools(),
                state.documents(),
                state.addresses(),
                state.announced(),
                state.announcedBy(),
                commitments(state, asOf, level),
                state.incomplete(),
                state.moves().stream().filter(move -> !move.on().isAfter(asOf)).toList(),
                state.visibility(),
                state.provenance(),
                state.withdrawn(),
                written.version(),
                written.recordedAt(),
                warnings);
    }

    private static List<CommitmentView> commitments(ActivityState state, LocalDate asOf, Visibility level) {
        return state.commitments() == null
                ? null
                : state.commitments().stream()
                        .filter(made -> level.sees(made.seenBy()) && !made.on().isAfter(asOf))
                        .map(CommitmentView::of)
                        .toList();
    }
}

package org.cybercrimeproject.reporting.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.LocalizedText;
import org.cybercrimeproject.kit.time.FuzzyPeriod;

/**
 * An activity as activity-service tells it.
 *
 * <p>Its status and its periods on a day stand in its timelines {@code status}, {@code planned} and {@code actual}.
 *
 * @param outputs the codes of the project's outputs it works for; empty means none, null means unknown
 * @param organisations who took part in which role; null means unknown
 * @param participants how many took part, or null when unknown
 * @param moves its life, in order; empty where an old event does not tell it
 * @param withdrawn whether it was taken back as if it had never been
 */
public record Activity(
        String id,
        String reference,
        String project,
        LocalizedText title,
        List<Part> parts,
        Place place,
        Boolean online,
        List<String> outputs,
        LocalizedText summary,
        LocalizedText conclusions,
        LocalizedText recommendations,
        List<Involvement> organisations,
        Participants participants,
        List<Move> moves,
        Boolean announced,
        Boolean withdrawn,
        Visibility visibility) {

    /** A piece of an activity that has a title of its own. */
    public record Part(LocalizedText title, String kind, LocalizedText text) {}

    /** Where it took place; a country alone is enough. */
    public record Place(String text, String city, String country) {}

    /** An organisation in an activity. */
    public record Involvement(String role, Reference organisation) {}

    /**
     * Who took part: participations, for one person may come twice.
     *
     * @param number how many, or null when unknown
     * @param approximate whether the number is rounded; null means no
     * @param kinds what they are, «judges», or null when unknown
     */
    public record Participants(Integer number, Boolean approximate, List<String> kinds) {}

    /**
     * A move of its life.
     *
     * @param period the plan, or the days on which it took place, or null
     * @param reason why, or null
     */
    public record Move(String status, LocalDate on, FuzzyPeriod period, String reason) {}

    public Activity {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(project, "project");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(visibility, "visibility");
        parts = Lists.none(parts);
        outputs = Lists.orUnknown(outputs);
        organisations = Lists.orUnknown(organisations);
        moves = Lists.none(moves);
    }

    /** The move that holds on a day. */
    public Optional<Move> moveOn(LocalDate day) {
        return until(day).reduce((earlier, later) -> later);
    }

    /** The plan before the one that holds on a day, where it was another one. */
    public Optional<FuzzyPeriod> earlierPlan(LocalDate day) {
        var plans = until(day)
                .filter(move -> !"CARRIED_OUT".equals(move.status()) && move.period() != null)
                .map(Move::period)
                .distinct()
                .toList();
        // Postponed without a new date, even the last plan is an earlier one.
        var held = moveOn(day)
                .filter(move -> "POSTPONED".equals(move.status()) && move.period() == null)
                .isPresent();
        var index = plans.size() - (held ? 1 : 2);
        return index < 0 ? Optional.empty() : Optional.of(plans.get(index));
    }

    private Stream<Move> until(LocalDate day) {
        return moves.stream().filter(move -> !move.on().isAfter(day));
    }

    public boolean isWithdrawn() {
        return Boolean.TRUE.equals(withdrawn);
    }

    /** Whether it is an event that a source only mentions. */
    public boolean isAnnounced() {
        return Boolean.TRUE.equals(announced);
    }
}

package org.cybercrimeproject.reporting.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
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
     * @param tentative whether the plan was made with a «possibly»; null means no
     */
    public record Move(String status, LocalDate on, FuzzyPeriod period, String reason, Boolean tentative) {}

    /**
     * When it was to take place.
     *
     * @param tentative whether that was said with a «possibly», and not confirmed since
     */
    public record Plan(FuzzyPeriod period, boolean tentative) {

        private boolean isFor(FuzzyPeriod other) {
            return other != null && period.hasDaysOf(other);
        }
    }

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

    /** Whether a period is a plan that was last made with a «possibly», as told up to a day. */
    public boolean isTentative(FuzzyPeriod period, LocalDate day) {
        return lastPlan(day, plan -> plan.isFor(period)).filter(Plan::tentative).isPresent();
    }

    /**
     * The last plan up to a day that was for other days than the present one: plans may go to and fro.
     *
     * @param present when it is to take place now; null where it was postponed without a new date
     */
    public Optional<Plan> earlierPlan(LocalDate day, FuzzyPeriod present) {
        return lastPlan(day, plan -> !plan.isFor(present));
    }

    private Optional<Plan> lastPlan(LocalDate day, Predicate<Plan> wanted) {
        return plans(day).stream().filter(wanted).reduce((earlier, later) -> later);
    }

    private List<Plan> plans(LocalDate day) {
        var plans = new ArrayList<Plan>();
        until(day).filter(move -> !"CARRIED_OUT".equals(move.status())).forEach(move -> {
            var confirms = "CONFIRMED".equals(move.status());
            if (move.period() != null) {
                plans.add(new Plan(move.period(), Boolean.TRUE.equals(move.tentative()) && !confirms));
            } else if (confirms && !plans.isEmpty()) {
                var last = plans.size() - 1;
                plans.set(last, new Plan(plans.get(last).period(), false));
            }
        });
        return plans;
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

package org.cybercrimeproject.reporting.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.time.Days;
import org.cybercrimeproject.kit.time.Timeline;

/**
 * What one record adds to the totals, day by day.
 *
 * <p>Pure: a record's newest state says all, so a newer one replaces the steps of the older, and the totals are the
 * sum over the newest states, whatever came in between and in which order.
 *
 * <p>The rules have a number. Whoever lets them give other steps raises it, so that everything stored is counted again
 * (ADR 030); {@code CountingRulesTest} says when that was forgotten.
 */
public final class Counted {

    /** The number of these rules. */
    static final int RULES = 1;

    private final String project;
    private final Visibility level;
    private final List<Step> steps = new ArrayList<>();

    private Counted(String project, Visibility level) {
        this.project = project;
        this.level = level;
    }

    /** The steps of an activity; none of one that was taken back. */
    public static List<Step> activity(Known<Activity> known) {
        var activity = known.state();
        var counted = new Counted(activity.project(), activity.visibility());
        if (activity.isWithdrawn()) {
            return List.of();
        }
        var status = known.timelines().codes("status");
        if (activity.isAnnounced()) {
            counted.fromFirst(status, Measure.ACTIVITIES_ANNOUNCED, "");
            return counted.steps;
        }
        counted.fromFirst(status, Measure.ACTIVITIES, "");
        counted.each(status, Measure.ACTIVITY_STATUS);
        if (activity.outputs() == null) {
            counted.fromFirst(status, Measure.ACTIVITIES_OUTPUT_UNKNOWN, "");
        } else if (activity.outputs().isEmpty()) {
            counted.fromFirst(status, Measure.ACTIVITIES_WITHOUT_OUTPUT, "");
        } else {
            activity.outputs().stream()
                    .distinct()
                    .forEach(output ->
                            counted.fromFirst(status, Measure.ACTIVITY_OUTPUT, activity.project() + ":" + output));
        }
        return counted.steps;
    }

    /** The steps of a follow-up; none of one that was taken back. */
    public static List<Step> followUp(Known<FollowUp> known) {
        var followUp = known.state();
        var counted = new Counted(followUp.project(), followUp.visibility());
        if (followUp.isWithdrawn()) {
            return List.of();
        }
        var status = known.timelines().codes("status");
        counted.fromFirst(status, Measure.FOLLOW_UPS, "");
        counted.each(known.timelines().codes("timing"), Measure.FOLLOW_UP_TIMING);
        if (followUp.responsible() == null) {
            counted.fromFirst(status, Measure.FOLLOW_UPS_RESPONSIBLE_UNKNOWN, "");
        } else if (followUp.responsible().isEmpty()) {
            counted.fromFirst(status, Measure.FOLLOW_UPS_NOBODY_NAMED, "");
        }
        return counted.steps;
    }

    /** One more from the day on which the record begins. */
    private void fromFirst(Timeline<String> life, Measure measure, String value) {
        life.steps().stream().findFirst().ifPresent(first -> add(measure, value, first.from(), 1));
    }

    /** One more under each value while it holds. */
    private void each(Timeline<String> timeline, Measure measure) {
        String before = null;
        for (var step : timeline.steps()) {
            if (before != null) {
                add(measure, before, step.from(), -1);
            }
            add(measure, step.value(), step.from(), 1);
            before = step.value();
        }
    }

    private void add(Measure measure, String value, LocalDate day, long amount) {
        steps.add(new Step(project, measure, value, level, Objects.requireNonNullElse(day, Days.FIRST), amount));
    }
}

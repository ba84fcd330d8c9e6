package org.cybercrimeproject.reporting.model;

import java.util.List;
import java.util.Set;

/**
 * All that a status report is made from: the newest states, or those that were known at an instant, as far as a level
 * may see them.
 *
 * @param project the project that reports
 * @param activities its activities
 * @param followUps its follow-ups
 * @param statements what was said about countries and groups, wherever
 * @param positions where the countries stand under the treaties
 * @param instruments the treaties
 * @param names the names of countries, groups and organisations
 * @param elsewhere ids and references of activities of other projects at which something was said
 * @param notIncluded what is known to be missing
 */
public record States(
        Known<Project> project,
        List<Known<Activity>> activities,
        List<Known<FollowUp>> followUps,
        List<CountryStatement> statements,
        List<Known<TreatyPosition>> positions,
        List<Instrument> instruments,
        Names names,
        Set<String> elsewhere,
        List<NotIncluded> notIncluded) {

    public States {
        activities = List.copyOf(activities);
        followUps = List.copyOf(followUps);
        statements = List.copyOf(statements);
        positions = List.copyOf(positions);
        instruments = List.copyOf(instruments);
        elsewhere = Set.copyOf(elsewhere);
        notIncluded = List.copyOf(notIncluded);
    }

    /** Whether it was said at an activity of another project. */
    public boolean isOfAnotherProject(CountryStatement statement) {
        var occasion = statement.occasion();
        return occasion != null
                && (occasion.id() != null && elsewhere.contains(occasion.id())
                        || occasion.reference() != null && elsewhere.contains(occasion.reference()));
    }
}

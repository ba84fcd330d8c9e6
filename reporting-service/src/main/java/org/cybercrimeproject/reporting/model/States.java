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
 * @param ownOccasions ids and references of the project's activities at which something was said, whoever may see them
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
        Set<String> ownOccasions,
        List<NotIncluded> notIncluded) {

    public States {
        activities = List.copyOf(activities);
        followUps = List.copyOf(followUps);
        statements = List.copyOf(statements);
        positions = List.copyOf(positions);
        instruments = List.copyOf(instruments);
        ownOccasions = Set.copyOf(ownOccasions);
        notIncluded = List.copyOf(notIncluded);
    }

    /** Whether it is the project's own: said at one of its activities, or made for it. Others' words are theirs. */
    public boolean isOwn(CountryStatement statement) {
        var occasion = statement.occasion();
        return project.state().reference().equals(statement.project())
                || occasion != null
                        && (occasion.id() != null && ownOccasions.contains(occasion.id())
                                || occasion.reference() != null && ownOccasions.contains(occasion.reference()));
    }
}

package org.cybercrimeproject.activity.activity;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.Supplier;
import org.cybercrimeproject.activity.project.ProjectState;
import org.cybercrimeproject.activity.project.Projects;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.problem.Problem;
import org.cybercrimeproject.kit.reading.Sql;
import org.cybercrimeproject.kit.writing.Aggregates;
import org.cybercrimeproject.kit.writing.Changes;
import org.cybercrimeproject.kit.writing.Intent;
import org.cybercrimeproject.kit.writing.Recorded;
import org.cybercrimeproject.kit.writing.Written;

/**
 * What an activity and its project ask of each other: an activity is never more visible than its project, serves
 * outputs that the project has, and keeps the project from being withdrawn.
 */
@Singleton
class ActivityProject {

    private final Activities activities;
    private final Projects projects;
    private final Aggregates aggregates;
    private final Changes changes;
    private final Sql sql;

    ActivityProject(
            Activities activities,
            Projects projects,
            Aggregates aggregates,
            Changes changes,
            AgroalDataSource database) {
        this.activities = activities;
        this.projects = projects;
        this.aggregates = aggregates;
        this.changes = changes;
        this.sql = new Sql(database);
    }

    /** Locks a project against changes and gives it, as the parent of an activity. */
    ProjectState lock(String reference) {
        return aggregates
                .lockParent(projects, reference)
                .map(Written::state)
                .filter(project -> !project.takenBack())
                .orElseThrow(() -> Problem.rule(
                        "unknown-project",
                        Message.of("There is no project %s.", "Il n’y a pas de projet %s.", Message.quoted(reference)),
                        "/project"));
    }

    /**
     * Locks the project of an activity, before the activity itself: parents come first, so that nobody waits in a
     * circle. Whether there is such an activity is for the change to say.
     */
    Supplier<ProjectState> of(String activity) {
        var project = changes.newest(activities, activity)
                .flatMap(written ->
                        aggregates.lockParent(projects, written.state().project()))
                .map(Written::state);
        return project::orElseThrow;
    }

    /** What follows for the activities from a change of their project, in the same transaction. */
    void projectChanged(@Observes Recorded recorded) {
        var before = recorded.before(ProjectState.class);
        if (before == null) {
            return;
        }
        var after = (ProjectState) recorded.after().state();
        if (after.takenBack() && exists("project = ? and not withdrawn", after.reference())) {
            throw Problem.rule(
                    "project-has-activities",
                    Message.of(
                            "The project has activities; withdraw them first, or keep the project.",
                            "Le projet a des activités ; retirez-les d’abord, ou gardez le projet."));
        }
        before.outputCodes().stream()
                .filter(code -> !after.outputCodes().contains(code))
                .forEach(code -> refuseIfServed(after, code));
        if (!before.visibility().equals(after.visibility().stricter(before.visibility()))) {
            lower(after, recorded);
        }
    }

    private void refuseIfServed(ProjectState project, String output) {
        if (exists(
                "not withdrawn and exists (select 1 from activity_key k where k.place = r.place and k.name = 'output'"
                        + " and k.value = ?)",
                project.reference() + ":" + output)) {
            throw Problem.rule(
                    "output-in-use",
                    Message.of(
                            "Activities serve the output %s; it can't be removed. Take it off those activities first.",
                            "Des activités servent le résultat %s ; il ne peut être supprimé. Ôtez-le d’abord de ces"
                                    + " activités.",
                            Message.quoted(output)),
                    "/outputs");
        }
    }

    private boolean exists(String condition, String value) {
        return sql.query(
                        "select exists (select 1 from activity_row r where " + condition + ")",
                        row -> row.getBoolean(1),
                        value)
                .get(0);
    }

    private void lower(ProjectState project, Recorded recorded) {
        var level = project.visibility();
        var ids = sql.query(
                "select id from activity where project_id = ? and level < ? order by id",
                row -> row.getObject(1, UUID.class),
                project.id(),
                level.ordinal());
        for (var id : ids) {
            aggregates.change(activities, Intent.following(recorded), id.toString(), state -> state.lower(level));
        }
    }
}

package org.cybercrimeproject.activity.project;

import jakarta.inject.Singleton;
import org.cybercrimeproject.kit.json.Json;
import org.cybercrimeproject.kit.writing.AggregateType;
import org.cybercrimeproject.kit.writing.ListRows;
import org.cybercrimeproject.kit.writing.ListTable;
import org.cybercrimeproject.kit.writing.Scope;
import org.cybercrimeproject.kit.writing.Timelines;

/** How a project is stored. */
@Singleton
public class Projects implements AggregateType<ProjectState, Project> {

    static final ListTable TABLE = ListTable.of("project")
            .column("valid_from", "date")
            .column("valid_until", "date")
            .column("reference", "text")
            .column("summary", "text");

    @Override
    public String name() {
        return "project";
    }

    @Override
    public String table() {
        return "project";
    }

    @Override
    public Class<ProjectState> stateClass() {
        return ProjectState.class;
    }

    @Override
    public Class<Project> rowClass() {
        return Project.class;
    }

    @Override
    public Project row(ProjectState state) {
        return new Project(state);
    }

    @Override
    public Scope scope(ProjectState state) {
        return Scope.ofProjects(state.reference());
    }

    @Override
    public Timelines timelines(ProjectState state) {
        return Timelines.NONE;
    }

    @Override
    public ListRows listRows(ProjectState state) {
        return TABLE.rows()
                .row(ListRows.EVER, ListRows.FOREVER, state.reference(), Json.write(ProjectSummary.of(state)));
    }
}

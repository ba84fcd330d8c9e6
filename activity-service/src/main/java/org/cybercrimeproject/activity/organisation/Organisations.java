package org.cybercrimeproject.activity.organisation;

import jakarta.inject.Singleton;
import org.cybercrimeproject.kit.json.Json;
import org.cybercrimeproject.kit.writing.AggregateType;
import org.cybercrimeproject.kit.writing.ListRows;
import org.cybercrimeproject.kit.writing.ListTable;
import org.cybercrimeproject.kit.writing.Timelines;

/** How an organisation is stored. */
@Singleton
public class Organisations implements AggregateType<OrganisationState, Organisation> {

    static final ListTable TABLE = ListTable.of("organisation")
            .column("valid_from", "date")
            .column("valid_until", "date")
            .column("name", "text")
            .column("kind", "text")
            .column("country", "text")
            .column("summary", "text");

    @Override
    public String name() {
        return "organisation";
    }

    @Override
    public String table() {
        return "organisation";
    }

    @Override
    public Class<OrganisationState> stateClass() {
        return OrganisationState.class;
    }

    @Override
    public Class<Organisation> rowClass() {
        return Organisation.class;
    }

    @Override
    public Organisation row(OrganisationState state) {
        return new Organisation(state);
    }

    @Override
    public Timelines timelines(OrganisationState state) {
        return Timelines.NONE;
    }

    @Override
    public ListRows listRows(OrganisationState state) {
        var rows = TABLE.rows()
                .row(
                        ListRows.EVER,
                        ListRows.FOREVER,
                        state.name(),
                        state.kind(),
                        state.country(),
                        Json.write(OrganisationSummary.of(state)));
        OrganisationNames.comparable(state).forEach(name -> rows.key(OrganisationNames.KEY, name));
        return rows;
    }
}

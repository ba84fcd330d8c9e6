package org.cybercrimeproject.country.group;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.inject.Singleton;
import org.cybercrimeproject.kit.json.Json;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.problem.Problem;
import org.cybercrimeproject.kit.writing.AggregateType;
import org.cybercrimeproject.kit.writing.ListRows;
import org.cybercrimeproject.kit.writing.ListTable;
import org.cybercrimeproject.kit.writing.Timelines;

/** How a group is stored. */
@Singleton
public class CountryGroups implements AggregateType<GroupState, CountryGroup> {

    static final ListTable TABLE = ListTable.of("country_group")
            .column("valid_from", "date")
            .column("valid_until", "date")
            .column("code", "text")
            .column("summary", "text");

    /** The answer to a parameter that names a group which the catalogue does not have. */
    public static HttpProblem unknown(String parameter, String code) {
        return Problem.INVALID_PARAMETER.at(
                parameter,
                Message.of(
                        "There is no group %s in the catalogue; /groups lists them.",
                        "Il n’y a pas de groupe %s dans le catalogue ; /groups les énumère.", Message.quoted(code)));
    }

    @Override
    public String name() {
        return "group";
    }

    @Override
    public String table() {
        return "country_group";
    }

    @Override
    public Class<GroupState> stateClass() {
        return GroupState.class;
    }

    @Override
    public Class<CountryGroup> rowClass() {
        return CountryGroup.class;
    }

    @Override
    public CountryGroup row(GroupState state) {
        return new CountryGroup(state);
    }

    @Override
    public String subject(GroupState state) {
        return state.reference();
    }

    @Override
    public Timelines timelines(GroupState state) {
        return Timelines.NONE;
    }

    @Override
    public ListRows listRows(GroupState state) {
        return TABLE.rows().row(ListRows.EVER, ListRows.FOREVER, state.code(), Json.write(GroupSummary.of(state)));
    }
}

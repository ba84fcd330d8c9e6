package org.cybercrimeproject.country.statement;

import jakarta.inject.Singleton;
import org.cybercrimeproject.kit.json.Json;
import org.cybercrimeproject.kit.party.PartyRef;
import org.cybercrimeproject.kit.party.PartyRef.Kind;
import org.cybercrimeproject.kit.writing.AggregateType;
import org.cybercrimeproject.kit.writing.ListRows;
import org.cybercrimeproject.kit.writing.ListTable;
import org.cybercrimeproject.kit.writing.Scope;
import org.cybercrimeproject.kit.writing.Timelines;

/** How a statement is stored. */
@Singleton
public class CountryStatements implements AggregateType<CountryStatementState, CountryStatement> {

    static final ListTable TABLE = ListTable.of("country_statement")
            .column("valid_from", "date")
            .column("valid_until", "date")
            .column("on_day", "date")
            .column("reference", "text")
            .column("summary", "text")
            .keyedBy("on_day");

    @Override
    public String name() {
        return "country-statement";
    }

    @Override
    public String table() {
        return "country_statement";
    }

    @Override
    public Class<CountryStatementState> stateClass() {
        return CountryStatementState.class;
    }

    @Override
    public Class<CountryStatement> rowClass() {
        return CountryStatement.class;
    }

    @Override
    public CountryStatement row(CountryStatementState state) {
        return new CountryStatement(state);
    }

    /** That of the country; what concerns several countries is for writers who are not narrowed to some. */
    @Override
    public Scope scope(CountryStatementState state) {
        return scope(state.subject());
    }

    static Scope scope(PartyRef subject) {
        return subject.kind() == Kind.COUNTRY || subject.kind() == Kind.TERRITORY
                ? Scope.ofCountries(subject.code())
                : Scope.ofCountries();
    }

    @Override
    public Timelines timelines(CountryStatementState state) {
        return Timelines.NONE;
    }

    @Override
    public ListRows listRows(CountryStatementState state) {
        var rows = TABLE.rows()
                .row(
                        state.on(),
                        ListRows.FOREVER,
                        state.on(),
                        state.reference(),
                        Json.write(CountryStatementSummary.of(state)));
        var subject = state.subject();
        rows.key("country", subject.countryCode());
        rows.key("project", state.project() == null ? ListRows.UNKNOWN : state.project());
        rows.key("group", subject.kind() == Kind.GROUP ? subject.code() : null);
        if (state.occasion() == null) {
            return rows.key("occasion", ListRows.UNKNOWN);
        }
        var id = state.occasion().id();
        return rows.key("occasion", state.occasion().reference()).key("occasion", id == null ? null : id.toString());
    }
}

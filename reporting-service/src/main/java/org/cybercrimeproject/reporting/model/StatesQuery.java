package org.cybercrimeproject.reporting.model;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cybercrimeproject.kit.reading.Sql;
import org.cybercrimeproject.kit.reading.Visibility;

/** Finds the states that the report of a project is made from, as far as a level may see them. */
@Singleton
public class StatesQuery {

    private static final String NEWEST =
            "select version.state, version.timelines from newest join version using (type, aggregate, sequence)"
                    + " where type = ? and level <= ?";

    private final Sql sql;

    StatesQuery(AgroalDataSource database) {
        this.sql = new Sql(database);
    }

    /** Empty when there is no such project, or none that the level may see. */
    public Optional<States> of(String project, Visibility level) {
        return newest("project", Project.class, level, " and reference = ?", project).stream()
                .findFirst()
                .map(known -> states(known, level));
    }

    private States states(Known<Project> project, Visibility level) {
        var reference = project.state().reference();
        var followUps = newest("follow-up", FollowUp.class, level, " and project = ?", reference);
        var statements = states(newest("country-statement", CountryStatement.class, level, ""));
        return new States(
                project,
                newest("activity", Activity.class, level, " and project = ?", reference),
                followUps,
                statements,
                newest("treaty-position", TreatyPosition.class, level, ""),
                states(newest("instrument", Instrument.class, level, "")),
                names(parties(project.state(), followUps), level),
                elsewhere(statements, reference));
    }

    private Names names(Collection<Party> parties, Visibility level) {
        var ids = texts(parties.stream().map(Party::id));
        var references = texts(parties.stream().map(Party::reference));
        return new Names(
                states(newest("country", Country.class, level, "")),
                states(newest("group", Group.class, level, "")),
                states(newest(
                        "organisation",
                        Organisation.class,
                        level,
                        " and (id = any (?) or reference = any (?))",
                        ids,
                        references)));
    }

    private static List<Party> parties(Project project, List<Known<FollowUp>> followUps) {
        return Stream.concat(
                        project.contributions().stream().map(Project.Contribution::donor),
                        followUps.stream()
                                .map(known -> known.state().responsible())
                                .filter(Objects::nonNull)
                                .flatMap(List::stream))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Of the activities at which something was said, those of other projects: their ids and references. */
    private Set<String> elsewhere(List<CountryStatement> statements, String project) {
        var occasions = statements.stream()
                .map(CountryStatement::occasion)
                .filter(Objects::nonNull)
                .toList();
        var found = new HashSet<String>();
        sql.query(
                "select id, reference from newest where type = 'activity' and project <> ?"
                        + " and (id = any (?) or reference = any (?))",
                row -> found.add(row.getString(1)) | found.add(row.getString(2)),
                project,
                texts(occasions.stream().map(Reference::id)),
                texts(occasions.stream().map(Reference::reference)));
        return found;
    }

    private static List<String> texts(Stream<String> texts) {
        return texts.filter(Objects::nonNull).distinct().toList();
    }

    private static <S> List<S> states(List<Known<S>> known) {
        return known.stream().map(Known::state).toList();
    }

    private <S> List<Known<S>> newest(String aggregate, Class<S> type, Visibility level, String where, Object... more) {
        var parameters = Stream.concat(Stream.of(aggregate, level.ordinal()), Stream.of(more))
                .toArray();
        return sql.query(NEWEST + where, row -> StateReader.read(type, row.getString(1), row.getString(2)), parameters);
    }
}

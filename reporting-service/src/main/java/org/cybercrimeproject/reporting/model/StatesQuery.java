package org.cybercrimeproject.reporting.model;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cybercrimeproject.kit.reading.Sql;
import org.cybercrimeproject.kit.reading.Visibility;

/**
 * Finds the states that the report of a project is made from, as far as a level may see them: the newest, or those that
 * were the newest at a past instant.
 */
@Singleton
public class StatesQuery {

    private static final Instant NOW = Instant.parse("9999-01-01T00:00:00Z");

    private final Freshness freshness;
    private final Sql sql;

    StatesQuery(Freshness freshness, AgroalDataSource database) {
        this.freshness = freshness;
        this.sql = new Sql(database);
    }

    /**
     * The states.
     *
     * @param knownAt the instant whose knowledge is wanted; null for what is known now
     * @return empty when there is no such project, or none that the level may see, or none yet at that instant
     */
    public Optional<States> of(String project, Visibility level, Instant knownAt) {
        var search = new Search(sql, level, knownAt == null ? NOW : knownAt, knownAt != null);
        return search.all("project", Project.class, "reference", project).stream()
                .findFirst()
                .map(known -> states(search, known, knownAt));
    }

    /** Since when a project is known that the level may see; empty when there is none. */
    public Optional<Instant> knownSince(String project, Visibility level) {
        return sql
                .query(
                        "select min(v.recorded_at) from newest n join version v using (type, aggregate)"
                                + " where type = 'project' and n.reference = ? and n.level <= ? and v.level <= ?"
                                + " and (not n.withdrawn or ?) having count(*) > 0",
                        row -> row.getObject(1, OffsetDateTime.class).toInstant(),
                        project,
                        level.ordinal(),
                        level.ordinal(),
                        level == Visibility.INTERNAL)
                .stream()
                .findFirst();
    }

    private States states(Search search, Known<Project> project, Instant knownAt) {
        var reference = project.state().reference();
        var followUps = withoutWithdrawnOrigins(search, search.all("follow-up", FollowUp.class, "project", reference));
        var activities = search.all("activity", Activity.class, "project", reference);
        var statements = states(search.all("country-statement", CountryStatement.class));
        return new States(
                project,
                activities,
                followUps,
                statements,
                positions(search),
                states(search.all("instrument", Instrument.class)),
                names(search, organisations(project.state(), followUps, activities)),
                ownOccasions(search, statements, reference),
                freshness.of(reference, search.level(), knownAt).notIncluded());
    }

    /** What was withdrawn has a name for viewers only, also where another record tells from which activity it comes. */
    private List<Known<FollowUp>> withoutWithdrawnOrigins(Search search, List<Known<FollowUp>> followUps) {
        if (search.level() == Visibility.INTERNAL) {
            return followUps;
        }
        var origins = followUps.stream().map(known -> known.state().activity()).filter(Objects::nonNull);
        var withdrawn = new HashSet<>(sql.query(
                "select id from newest where type = 'activity' and withdrawn and id = any (?)",
                row -> row.getString(1),
                texts(origins.map(Reference::id))));
        return followUps.stream()
                .map(known -> known.state().activity() != null
                                && withdrawn.contains(known.state().activity().id())
                        ? new Known<>(known.state().withoutOrigin(), known.timelines())
                        : known)
                .toList();
    }

    private List<Known<TreatyPosition>> positions(Search search) {
        return search.past() && search.level() != Visibility.INTERNAL
                ? new PastPositions(sql, search.level()).knownAt(search.knownAt())
                : search.all("treaty-position", TreatyPosition.class);
    }

    private static Names names(Search search, Collection<Reference> organisations) {
        var ids = texts(organisations.stream().map(Reference::id));
        var references = texts(organisations.stream().map(Reference::reference));
        return new Names(
                states(search.all("country", Country.class)),
                states(search.all("group", Group.class)),
                states(search.named("organisation", Organisation.class, ids, references)));
    }

    /** Those that the report names. */
    private static List<Reference> organisations(
            Project project, List<Known<FollowUp>> followUps, List<Known<Activity>> activities) {
        var parties = Stream.concat(
                        project.contributions().stream().map(Project.Contribution::donor),
                        followUps.stream()
                                .map(known -> known.state().responsible())
                                .filter(Objects::nonNull)
                                .flatMap(List::stream))
                .filter(Objects::nonNull)
                .map(party -> new Reference(party.id(), party.reference(), party.name()));
        var involved = activities.stream()
                .map(known -> known.state().organisations())
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .map(Activity.Involvement::organisation);
        return Stream.concat(parties, involved).toList();
    }

    /**
     * Of the activities at which something was said, the project's own: their ids and references. Also those that the
     * level does not see: what everybody may know that was said there is no stranger's for it.
     */
    private Set<String> ownOccasions(Search search, List<CountryStatement> statements, String project) {
        var occasions = statements.stream()
                .map(CountryStatement::occasion)
                .filter(Objects::nonNull)
                .toList();
        var found = new HashSet<String>();
        sql.query(
                "select id, reference from version where type = 'activity' and project = ? and recorded_at <= ?"
                        + " and (aggregate = any (?) or reference = any (?))",
                row -> found.add(row.getString(1)) | found.add(row.getString(2)),
                project,
                search.knownAt().atOffset(ZoneOffset.UTC),
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

    /**
     * Looks for states.
     *
     * @param past whether what was known at a past instant is looked for; then both levels count, that of then and
     *     that of now, and what was withdrawn since is INTERNAL
     */
    private record Search(Sql sql, Visibility level, Instant knownAt, boolean past) {

        private static final String NEWEST = "select version.state, version.timelines from newest found join version"
                + " using (type, aggregate, sequence)"
                + " where found.type = ? and found.level <= ? and not found.withdrawn";

        private static final String THEN = """
                select found.state, found.timelines from (
                    select distinct on (version.aggregate) version.*,
                        case when newest.withdrawn then 2 else newest.level end as level_now
                    from version join newest using (type, aggregate)
                    where version.type = ? and version.recorded_at <= ? %s
                    order by version.aggregate, version.sequence desc
                ) found where greatest(found.level, found.level_now) <= ? and not found.withdrawn""";

        <S> List<Known<S>> all(String aggregate, Class<S> type) {
            return find(aggregate, type, "", "");
        }

        <S> List<Known<S>> all(String aggregate, Class<S> type, String column, String value) {
            return find(
                    aggregate,
                    type,
                    " and aggregate in (select aggregate from version v where v.type = version.type and v." + column
                            + " = ?)",
                    " and found." + column + " = ?",
                    value);
        }

        <S> List<Known<S>> named(String aggregate, Class<S> type, List<String> ids, List<String> references) {
            return find(aggregate, type, "", " and (found.id = any (?) or found.reference = any (?))", ids, references);
        }

        /** The candidates' condition spares looking at all states of a kind; it is asked with the same values. */
        private <S> List<Known<S>> find(
                String aggregate, Class<S> type, String candidates, String condition, Object... values) {
            var parameters = Stream.<Object>of(aggregate);
            if (past) {
                parameters = Stream.concat(parameters, Stream.of(knownAt.atOffset(ZoneOffset.UTC)));
                if (!candidates.isEmpty()) {
                    parameters = Stream.concat(parameters, Stream.of(values));
                }
            }
            parameters = Stream.concat(parameters, Stream.of(level.ordinal()));
            return sql.query(
                    (past ? THEN.formatted(candidates) : NEWEST) + condition,
                    row -> StateReader.read(type, row.getString(1), row.getString(2)),
                    Stream.concat(parameters, Stream.of(values)).toArray());
        }
    }
}

package org.cybercrimeproject.activity.link;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cybercrimeproject.kit.party.PartyRef;
import org.cybercrimeproject.kit.reading.Sql;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.Identifier;
import org.cybercrimeproject.kit.text.Link;

/**
 * Links to records of this service: who writes one names a record that is there, and gets its id, reference and name in
 * return. A link that only has a name is a name as written, and links nothing.
 */
@Singleton
public class Links {

    /** What can be linked to. */
    public enum Target {
        ORGANISATION("organisation", "name", "state ->> 'name'"),
        ACTIVITY("activity", "title", "coalesce(state -> 'title' ->> 'en', state -> 'title' ->> 'fr')");

        final String table;
        final String named;
        /** The name that a link to it got, in the JSON of a state. */
        final String namedThen;

        Target(String table, String named, String namedThen) {
            this.table = table;
            this.named = named;
            this.namedThen = namedThen;
        }
    }

    /** A record that is there. */
    record Found(UUID id, String reference, String name) {

        boolean is(UUID otherId, String otherReference) {
            return (otherId == null || otherId.equals(id))
                    && (otherReference == null || otherReference.equals(reference));
        }
    }

    private final Sql sql;

    Links(AgroalDataSource database) {
        this.sql = new Sql(database);
    }

    /**
     * Looks up what is named, all at once.
     *
     * @param links links; those to nothing and null are left out
     */
    public CheckedLinks to(Target target, Stream<Link> links) {
        return checked(target, links.filter(Objects::nonNull).flatMap(link -> asked(link.id(), link.reference())));
    }

    /** Looks up the organisations among parties and links, all at once. */
    public CheckedLinks toOrganisations(Stream<Link> links, Stream<PartyRef> parties) {
        return checked(
                Target.ORGANISATION,
                Stream.concat(
                        links.filter(Objects::nonNull).flatMap(link -> asked(link.id(), link.reference())),
                        parties.flatMap(party -> asked(party.id(), party.reference()))));
    }

    private CheckedLinks checked(Target target, Stream<String> asked) {
        var names = asked.distinct().toList();
        return new CheckedLinks(target, names.isEmpty() ? Map.of() : found(target, names));
    }

    private static Stream<String> asked(UUID id, String reference) {
        return Stream.of(Objects.toString(id, null), reference).filter(Objects::nonNull);
    }

    /** By id and by reference. What was withdrawn is as if it had never been. */
    private Map<String, Found> found(Target target, List<String> names) {
        var found = new HashMap<String, Found>();
        sql.query(
                        "select distinct on (a.id) a.id, a.reference, r." + target.named + " from " + target.table
                                + " a join " + target.table + "_row r on r.id = a.id where not r.withdrawn"
                                + " and (a.id = any(?::uuid[]) or a.reference = any(?)) order by a.id",
                        row -> new Found(row.getObject(1, UUID.class), row.getString(2), row.getString(3)),
                        ids(names),
                        names)
                .forEach(record -> {
                    found.put(record.id().toString(), record);
                    if (record.reference() != null) {
                        found.put(record.reference(), record);
                    }
                });
        return found;
    }

    /** Those of the ids and references that no record has which the level may see; viewers see what was withdrawn too. */
    public List<String> unknown(Target target, List<String> names, Visibility level) {
        var known = sql.query(
                "select unnest(array[a.id::text, a.reference]) from " + target.table
                        + " a where (a.id = any(?::uuid[]) or a.reference = any(?)) and a.level <= ?"
                        + (level == Visibility.INTERNAL
                                ? ""
                                : " and exists (select 1 from " + target.table
                                        + "_row r where r.id = a.id and not r.withdrawn)"),
                row -> row.getString(1),
                ids(names),
                names,
                level.ordinal());
        return names.stream().filter(name -> !known.contains(name)).toList();
    }

    static List<String> ids(List<String> names) {
        return names.stream()
                .map(Identifier::uuid)
                .flatMap(Optional::stream)
                .map(UUID::toString)
                .toList();
    }
}

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
        ORGANISATION("organisation", "name"),
        ACTIVITY("activity", "title");

        private final String table;
        private final String named;

        Target(String table, String named) {
            this.table = table;
            this.named = named;
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

    /** Those of the ids and references that no record has which the level may see. */
    public List<String> unknown(Target target, List<String> names, Visibility level) {
        var known = sql.query(
                "select unnest(array[a.id::text, a.reference]) from " + target.table
                        + " a where (a.id = any(?::uuid[]) or a.reference = any(?)) and a.level <= ?",
                row -> row.getString(1),
                ids(names),
                names,
                level.ordinal());
        return names.stream().filter(name -> !known.contains(name)).toList();
    }

    private static List<String> ids(List<String> names) {
        return names.stream()
                .map(Identifier::uuid)
                .flatMap(Optional::stream)
                .map(UUID::toString)
                .toList();
    }
}

package org.cybercrimeproject.activity.link;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cybercrimeproject.kit.party.PartyRef;
import org.cybercrimeproject.kit.reading.Sql;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.Link;

/**
 * Which of the records that are linked to a reader may not see today: above the level, or withdrawn. Stored links have
 * the id, reference and name of the day of writing, whatever became of the record. Viewers and above see all of it, and
 * cost no query.
 */
@Singleton
public class HiddenRecords {

    private final Sql sql;

    HiddenRecords(AgroalDataSource database) {
        this.sql = new Sql(database);
    }

    /** For some links and parties, in one query; none where there is no link among them. */
    public ShownLinks among(Links.Target target, Stream<Link> links, Stream<PartyRef> parties, Visibility level) {
        if (level == Visibility.INTERNAL) {
            return ShownLinks.ALL;
        }
        var named = Stream.concat(
                        links.filter(Objects::nonNull)
                                .flatMap(link -> Stream.of(text(link.id()), text(link.reference()))),
                        parties.filter(Objects::nonNull)
                                .flatMap(party -> Stream.of(text(party.id()), text(party.reference()))))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        return named.isEmpty()
                ? ShownLinks.ALL
                : found(
                        target,
                        " and (a.id = any(?::uuid[]) or a.reference = any(?))",
                        level.ordinal(),
                        level.ordinal(),
                        Links.ids(named),
                        named);
    }

    /** For whatever may be linked to: one query for a whole file, however long it is. */
    public ShownLinks all(Links.Target target, Visibility level) {
        return level == Visibility.INTERNAL ? ShownLinks.ALL : found(target, "", level.ordinal(), level.ordinal());
    }

    /** The former names are looked up of what was withdrawn only, which is rare. */
    private ShownLinks found(Links.Target target, String condition, Object... parameters) {
        var found = new HashMap<String, ShownLinks.Hidden>();
        sql.query(
                        "select distinct on (a.id) a.id, a.reference, r." + target.named
                                + ", a.level > ?, r.withdrawn, case when r.withdrawn then array(select "
                                + target.namedThen
                                + " from (select c.state::jsonb as state from change c where c.aggregate_type = '"
                                + target.table + "' and c.aggregate_id = a.id) s) end from " + target.table + " a join "
                                + target.table + "_row r on r.id = a.id where (r.withdrawn or a.level > ?)" + condition
                                + " order by a.id",
                        row -> new ShownLinks.Hidden(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getString(3),
                                row.getBoolean(4),
                                row.getBoolean(5),
                                names(row.getArray(6))),
                        parameters)
                .forEach(record -> {
                    found.put(record.id().toString(), record);
                    if (record.reference() != null) {
                        found.put(record.reference(), record);
                    }
                });
        return found.isEmpty() ? ShownLinks.ALL : new ShownLinks(found);
    }

    private static Set<String> names(Array former) throws SQLException {
        return former == null
                ? Set.of()
                : Stream.of((String[]) former.getArray())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
    }

    private static String text(Object value) {
        return Objects.toString(value, "");
    }
}

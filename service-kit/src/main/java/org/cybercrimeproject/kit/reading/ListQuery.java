package org.cybercrimeproject.kit.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.cybercrimeproject.kit.json.Json;
import org.cybercrimeproject.kit.problem.Problem;

/**
 * A list, from its parameters to its rows: filters, the day, the caller's level, sort and cursor. Reads the list rows
 * only.
 */
public final class ListQuery {

    private static final int CHUNK = 1000;
    private static final String UNKNOWN = "UNKNOWN";

    private final String table;
    private final Sort sort;
    private final Visibility level;
    private final StringBuilder where = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    private ListQuery(String table, Sort sort, Visibility level) {
        this.table = table;
        this.sort = sort;
        this.level = level;
    }

    /** A list of the rows of {@code <table>_row} that the level may see. */
    public static ListQuery of(String table, Sort sort, Visibility level) {
        return new ListQuery(table, sort, level);
    }

    /** Rows whose column has one of the values; no values, no filter. */
    public ListQuery in(String column, Collection<?> values) {
        return values == null || values.isEmpty() ? this : any("r." + column, texts(values));
    }

    /** Rows whose column has one of the values, or none for the value {@code UNKNOWN}. */
    public ListQuery inOrUnknown(String column, Collection<?> values) {
        var texts = values == null ? List.<String>of() : texts(values);
        if (!texts.contains(UNKNOWN)) {
            return in(column, texts);
        }
        return where("(r." + column + " is null or r." + column + " = any(?))", texts);
    }

    /** Rows with one of the values among their keys ({@code NONE} and {@code UNKNOWN} included). */
    public ListQuery keys(String name, Collection<String> values) {
        if (values == null || values.isEmpty()) {
            return this;
        }
        where.append(" and exists (select 1 from ")
                .append(table)
                .append("_key k where k.id = r.id and k.name = '")
                .append(name)
                .append('\'');
        any("k.value", List.copyOf(values));
        where.append(')');
        return this;
    }

    /** One value is a plain comparison: the order of an index that begins with it stays usable. */
    private ListQuery any(String column, List<String> values) {
        var distinct = values.stream().distinct().sorted().toList();
        return distinct.size() == 1 ? where(column + " = ?", distinct.get(0)) : where(column + " = any(?)", distinct);
    }

    /** Rows whose period has a day in common with the one asked for; a missing bound is open. */
    public ListQuery overlaps(String fromColumn, String toColumn, LocalDate from, LocalDate to) {
        if (from != null) {
            where("r." + toColumn + " >= ?", from);
        }
        if (to != null) {
            where("r." + fromColumn + " <= ?", to);
        }
        return this;
    }

    /** Rows that fulfil a condition of SQL, with its parameters. */
    public ListQuery where(String condition, Object... values) {
        where.append(" and ").append(condition);
        parameters.addAll(Arrays.asList(values));
        return this;
    }

    private static List<String> texts(Collection<?> values) {
        return values.stream().map(Object::toString).toList();
    }

    /**
     * Reads a page.
     *
     * @param today the day that holds when neither the reading nor the cursor names one
     * @param columns what the reader needs of the list row {@code r}, as SQL
     */
    public <T> Page<T> page(
            Sql sql, Listing listing, Reading reading, LocalDate today, String columns, Sql.RowReader<T> reader) {
        var by = sort.by(listing.sort);
        var list = hash(listing, by);
        var cursor = listing.cursor == null ? null : Cursor.decode(listing.cursor, list, by.size());
        // The first page decides the day; the next ones keep it, past midnight too.
        var day = cursor == null ? reading.asOf(today) : cursor.asOf();
        if (cursor != null && !reading.asOf(day).equals(day)) {
            throw Problem.INVALID_CURSOR.at("cursor", "The cursor was made for asOf=" + day + "; begin without it.");
        }
        var rows = new Rows<>(sql, by, day, listing.withdrawn, columns, reader);
        var found = rows.read(cursor == null ? null : cursor.values(by), listing.limit + 1);
        var more = found.size() > listing.limit;
        var shown = more ? found.subList(0, listing.limit) : found;
        var next = more ? new Cursor(list, day, shown.get(shown.size() - 1).key()).encode() : null;
        var total = listing.total && cursor == null ? total(sql, day, listing) : null;
        return new Page<>(shown.stream().map(Keyed::item).toList(), next, total);
    }

    /** Reads all rows, some at a time; no connection is held while they are consumed. */
    public <T> void each(
            Sql sql, Listing listing, LocalDate day, String columns, Sql.RowReader<T> reader, Consumer<T> consumer) {
        var by = sort.by(listing.sort);
        var rows = new Rows<>(sql, by, day, listing.withdrawn, columns, reader);
        List<Object> after = null;
        while (true) {
            var found = rows.read(after, CHUNK);
            found.forEach(row -> consumer.accept(row.item()));
            if (found.size() < CHUNK) {
                return;
            }
            after = new Cursor("", day, found.get(found.size() - 1).key()).values(by);
        }
    }

    /** How many rows there are, counted no further than one more than the limit. */
    public long count(Sql sql, Listing listing, LocalDate day, int limit) {
        var all = base(day);
        all.add(limit + 1);
        return sql.query(
                        "select count(*) from (select 1" + from(listing.withdrawn) + " limit ?) c",
                        row -> row.getLong(1),
                        all.toArray())
                .get(0);
    }

    private Page.Total total(Sql sql, LocalDate day, Listing listing) {
        return Page.Total.of(count(sql, listing, day, Page.Total.COUNTED));
    }

    /** What a cursor belongs to: this list with these filters in this order. */
    private String hash(Listing listing, List<Sort.By> by) {
        return Hash.of(Json.write(List.of(
                table,
                by.stream().map(Sort.By::then).toList(),
                listing.withdrawn,
                where.toString(),
                parameters.stream().map(String::valueOf).toList())));
    }

    private List<Object> base(LocalDate day) {
        var all = new ArrayList<Object>(List.of(day, day, level.ordinal()));
        all.addAll(parameters);
        return all;
    }

    private String from(boolean withdrawn) {
        return " from " + table + "_row r where r.valid_from <= ? and r.valid_until > ? and r.level <= ?"
                + (withdrawn ? "" : " and not r.withdrawn") + where;
    }

    private record Keyed<T>(T item, List<String> key) {}

    /** The rows in their order, from a place on. */
    private final class Rows<T> {

        private final Sql sql;
        private final List<Sort.By> by;
        private final LocalDate day;
        private final String select;
        private final String from;
        private final Sql.RowReader<T> reader;

        Rows(Sql sql, List<Sort.By> by, LocalDate day, boolean withdrawn, String columns, Sql.RowReader<T> reader) {
            this.sql = sql;
            this.by = by;
            this.day = day;
            this.reader = reader;
            var keys = new StringBuilder();
            for (int i = 0; i < by.size(); i++) {
                keys.append(", ")
                        .append(by.get(i).column())
                        .append("::text as sort_")
                        .append(i);
            }
            this.select = "select " + columns + keys;
            this.from = from(withdrawn);
        }

        /** First the rows that have a value to sort by first, then those that have none: each is one walk of an index. */
        List<Keyed<T>> read(List<Object> after, int limit) {
            var first = by.get(0);
            if (!first.key().optional()) {
                return select("", by, after, limit);
            }
            var found = new ArrayList<Keyed<T>>();
            var behind = after != null && after.get(0) == null;
            if (!behind) {
                found.addAll(select(" and " + first.column() + " is not null", by, after, limit));
            }
            if (found.size() < limit) {
                found.addAll(select(
                        " and " + first.column() + " is null",
                        by.subList(1, by.size()),
                        behind ? after.subList(1, after.size()) : null,
                        limit - found.size()));
            }
            return found;
        }

        private List<Keyed<T>> select(String condition, List<Sort.By> by, List<Object> after, int limit) {
            var all = base(day);
            var behind = after == null ? "" : " and " + Keyset.after(by, after, all);
            var order = by.stream().skip(1).map(key -> ", " + key.then()).collect(Collectors.joining());
            all.add(limit);
            return sql.query(
                    select + from + condition + behind + " order by "
                            + by.get(0).first() + order + " limit ?",
                    row -> new Keyed<>(reader.read(row), key(row)),
                    all.toArray());
        }

        private List<String> key(ResultSet row) throws SQLException {
            var key = new String[by.size()];
            for (int i = 0; i < key.length; i++) {
                key[i] = row.getString("sort_" + i);
            }
            return Arrays.asList(key);
        }
    }
}

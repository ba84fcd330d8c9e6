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
    private final List<KeyFilter> keys = new ArrayList<>();
    private final List<KeyFilter.Bound> bounds = new ArrayList<>();

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

    /**
     * Rows with one of the values among their keys ({@code NONE} and {@code UNKNOWN} included). The table's keys carry
     * the column of its standard sort. Of several such filters the one that is named first is walked in the order of the
     * list: name the one with the fewest rows to a value first.
     */
    public ListQuery keys(String name, Collection<String> values) {
        if (values != null && !values.isEmpty()) {
            keys.add(new KeyFilter(name, distinct(values)));
        }
        return this;
    }

    /** One value is a plain comparison: the order of an index that begins with it stays usable. */
    private ListQuery any(String column, List<String> values) {
        var distinct = distinct(values);
        return distinct.size() == 1 ? where(column + " = ?", distinct.get(0)) : where(column + " = any(?)", distinct);
    }

    private static List<String> distinct(Collection<String> values) {
        return values.stream().distinct().sorted().toList();
    }

    /** Rows whose period has a day in common with the one asked for; a missing bound is open. */
    public ListQuery overlaps(String fromColumn, String toColumn, LocalDate from, LocalDate to) {
        if (from != null) {
            bound(toColumn, " >= ?", from);
        }
        if (to != null) {
            bound(fromColumn, " <= ?", to);
        }
        return this;
    }

    private void bound(String column, String comparison, LocalDate day) {
        where("r." + column + comparison, day);
        if (column.equals(sort.standardColumn())) {
            bounds.add(new KeyFilter.Bound(comparison, day));
        }
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
            throw cursor.ofAnotherDay();
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
        var all = new ArrayList<Object>();
        var from = from(day, listing.withdrawn, Walk.NONE, all);
        all.add(limit + 1);
        return ask(sql, "select count(*) from (select 1" + from + " limit ?) c", row -> row.getLong(1), all)
                .get(0);
    }

    /** How many rows have a key, only its value tells. */
    private <T> List<T> ask(Sql sql, String query, Sql.RowReader<T> reader, List<Object> all) {
        return keys.isEmpty()
                ? sql.query(query, reader, all.toArray())
                : sql.queryPlannedFor(query, reader, all.toArray());
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
                parameters.stream().map(String::valueOf).toList(),
                keys.stream().map(key -> List.of(key.name(), key.values())).toList())));
    }

    /**
     * Which rows, as SQL; adds its parameters.
     *
     * @param walk how the keys take part
     */
    private String from(LocalDate day, boolean withdrawn, Walk walk, List<Object> all) {
        var join = walk.along == null ? "" : walk.along.join(table, sort.standardColumn(), walk.bounds, all);
        all.addAll(List.of(day, day, level.ordinal()));
        all.addAll(parameters);
        var exists = keys.stream()
                .filter(key -> key != walk.along)
                .map(key -> key.exists(table, walk.known, all))
                .collect(Collectors.joining());
        return " from " + table + "_row r" + join + " where r.valid_from <= ? and r.valid_until > ? and r.level <= ?"
                + (withdrawn ? "" : " and not r.withdrawn") + where + exists;
    }

    /**
     * How the keys take part.
     *
     * @param along the filter whose keys are walked in the order of the list, or null
     * @param bounds of the column that the keys carry
     * @param known what else is known of the keys {@code k} of other filters, as SQL
     */
    private record Walk(KeyFilter along, List<KeyFilter.Bound> bounds, String known) {
        static final Walk NONE = new Walk(null, List.of(), "");
    }

    private record Keyed<T>(T item, List<String> key) {}

    /** The rows in their order, from a place on. */
    private final class Rows<T> {

        private final Sql sql;
        private final List<Sort.By> by;
        private final LocalDate day;
        private final boolean withdrawn;
        private final String select;
        private final Sql.RowReader<T> reader;

        Rows(Sql sql, List<Sort.By> by, LocalDate day, boolean withdrawn, String columns, Sql.RowReader<T> reader) {
            this.sql = sql;
            this.by = by;
            this.day = day;
            this.withdrawn = withdrawn;
            this.reader = reader;
            var keys = new StringBuilder();
            for (int i = 0; i < by.size(); i++) {
                keys.append(", ")
                        .append(by.get(i).column())
                        .append("::text as sort_")
                        .append(i);
            }
            this.select = "select " + columns + keys;
        }

        /** First the rows that have a value to sort by first, then those that have none: each is one walk of an index. */
        List<Keyed<T>> read(List<Object> after, int limit) {
            var first = by.get(0);
            if (!first.key().optional()) {
                return select("", walk(after), by, after, limit);
            }
            var found = new ArrayList<Keyed<T>>();
            var behind = after != null && after.get(0) == null;
            if (!behind) {
                found.addAll(select(" and " + first.column() + " is not null", walk(after), by, after, limit));
            }
            if (found.size() < limit) {
                found.addAll(select(
                        " and " + first.column() + " is null",
                        unordered(),
                        by.subList(1, by.size()),
                        behind ? after.subList(1, after.size()) : null,
                        limit - found.size()));
            }
            return found;
        }

        private boolean isStandard() {
            return by.get(0).key().column().equals(sort.standardColumn());
        }

        /** In the standard order, along the keys of the first filter that has one value. */
        private Walk walk(List<Object> after) {
            var along = keys.stream().filter(KeyFilter::isOneWalk).findFirst();
            if (along.isEmpty() || !isStandard()) {
                return Walk.NONE;
            }
            var all = new ArrayList<>(bounds);
            if (after != null) {
                all.add(new KeyFilter.Bound(by.get(0).descending() ? " <= ?" : " >= ?", after.get(0)));
            }
            return new Walk(along.get(), all, "");
        }

        /** Rows without a value to sort by first; their keys have none either. */
        private Walk unordered() {
            return isStandard() ? new Walk(null, List.of(), " and k." + sort.standardColumn() + " is null") : Walk.NONE;
        }

        private List<Keyed<T>> select(String condition, Walk walk, List<Sort.By> by, List<Object> after, int limit) {
            var all = new ArrayList<Object>();
            var from = from(day, withdrawn, walk, all);
            var behind = after == null ? "" : " and " + Keyset.after(by, after, all);
            var first = by.get(0).first(walk.along == null ? "r" : "k");
            var order = by.stream().skip(1).map(key -> ", " + key.then()).collect(Collectors.joining());
            all.add(limit);
            return ask(
                    sql,
                    select + from + condition + behind + " order by " + first + order + " limit ?",
                    row -> new Keyed<>(reader.read(row), key(row)),
                    all);
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

package org.cybercrimeproject.kit.reading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A list, from its parameters to one page of its rows: filters, the day, the caller's level, sort and cursor. Reads
 * the list rows only.
 */
public final class ListQuery {

    private static final int COUNTED = 1000;

    private final String table;
    private final Sort sort;
    private final Visibility level;
    private final StringBuilder where = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();
    private final List<String> filters = new ArrayList<>();

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
        return values == null || values.isEmpty()
                ? this
                : where(
                        "r." + column + " = any(?)",
                        values.stream().map(Object::toString).toList());
    }

    /** Rows with one of the values among their keys ({@code NONE} and {@code UNKNOWN} included). */
    public ListQuery keys(String name, Collection<String> values) {
        if (values == null || values.isEmpty()) {
            return this;
        }
        filters.add(name);
        return where(
                "exists (select 1 from " + table + "_key k where k.id = r.id and k.name = '" + name
                        + "' and k.value = any(?))",
                values);
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
        filters.add(condition);
        for (var value : values) {
            parameters.add(value);
            filters.add(String.valueOf(value));
        }
        return this;
    }

    /** Reads a page. The reader gets the columns of the list row. */
    public <T> Page<T> page(Sql sql, Listing listing, LocalDate asOf, Sql.RowReader<T> reader) {
        var by = sort.by(listing.sort);
        var list = Hash.of(table, String.valueOf(listing.sort), String.join("|", filters));
        var cursor = listing.cursor == null ? null : Cursor.decode(listing.cursor, list, by.size());
        // The first page decides the day; the next ones keep it, past midnight too.
        var day = cursor == null ? asOf : cursor.asOf();
        var rows = rows(sql, by, cursor, day, listing.limit + 1, reader);
        var more = rows.size() > listing.limit;
        var shown = more ? rows.subList(0, listing.limit) : rows;
        var next = more ? new Cursor(list, day, shown.get(shown.size() - 1).key()).encode() : null;
        var total = listing.total && cursor == null ? count(sql, day) : null;
        return new Page<>(shown.stream().map(Keyed::item).toList(), next, total);
    }

    private record Keyed<T>(T item, List<String> key) {}

    private <T> List<Keyed<T>> rows(
            Sql sql, List<Sort.By> by, Cursor cursor, LocalDate day, int limit, Sql.RowReader<T> reader) {
        var all = base(day);
        var after = cursor == null ? "" : " and " + Keyset.after(by, cursor.values(), all);
        var keys = by.stream().map(key -> "r." + key.key().column() + "::text").collect(Collectors.joining(", "));
        var order = by.stream().map(Sort.By::sql).collect(Collectors.joining(", "));
        all.add(limit);
        return sql.query(
                "select r.*, array[" + keys + "] as sort_key" + from() + after + " order by " + order + " limit ?",
                row -> new Keyed<>(reader.read(row), key(row)),
                all.toArray());
    }

    private Page.Total count(Sql sql, LocalDate day) {
        var all = base(day);
        all.add(COUNTED + 1);
        long counted = sql.query(
                        "select count(*) from (select 1" + from() + " limit ?) c", row -> row.getLong(1), all.toArray())
                .get(0);
        return new Page.Total(Math.min(counted, COUNTED), counted <= COUNTED);
    }

    private List<Object> base(LocalDate day) {
        var all = new ArrayList<Object>(List.of(day, day, level.ordinal()));
        all.addAll(parameters);
        return all;
    }

    private String from() {
        return " from " + table + "_row r where r.valid_from <= ? and r.valid_until > ? and r.level <= ?" + where;
    }

    private static List<String> key(ResultSet row) throws SQLException {
        return Arrays.asList((String[]) row.getArray("sort_key").getArray());
    }
}

package org.cybercrimeproject.kit.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table of list rows, {@code <name>_row}, and its keys, {@code <name>_key (id, name, value)}. Every such table
 * begins with {@code id, version, level, withdrawn}: the aggregate, its version, its visibility as a number
 * (0 = PUBLIC), and whether it was taken back.
 *
 * <p>Where lists are filtered by keys, these carry the column by which the list is sorted unless asked otherwise, so
 * that the rows with a key can be walked in the list's order (ADR 025). Rows of an aggregate that have one value there
 * are at one place, an id that only rows and keys know: {@code <name>_key (place, name, value, <column>)}.
 */
public final class ListTable {

    record Column(String name, String type) {}

    private final String name;
    private final List<Column> columns;
    private final Column keyedBy;
    private final String deleteSql;
    private final String insertSql;

    private ListTable(String name, List<Column> columns, Column keyedBy) {
        this.name = name;
        this.columns = List.copyOf(columns);
        this.keyedBy = keyedBy;
        this.deleteSql = makeDeleteSql();
        this.insertSql = makeInsertSql();
    }

    public static ListTable of(String name) {
        return new ListTable(name, List.of(), null);
    }

    /** This table with one column more; the type is PostgreSQL's. */
    public ListTable column(String column, String type) {
        var more = new ArrayList<>(columns);
        more.add(new Column(column, type));
        return new ListTable(name, more, keyedBy);
    }

    /** This table, whose keys carry one of its columns. */
    public ListTable keyedBy(String column) {
        var found = columns.stream().filter(it -> it.name().equals(column)).findFirst();
        return new ListTable(name, columns, found.orElseThrow());
    }

    /** No rows yet. */
    public ListRows rows() {
        return new ListRows(this);
    }

    public String name() {
        return name;
    }

    List<Column> columns() {
        return columns;
    }

    /** The column that the keys carry; empty when they carry none. */
    Optional<Column> keyedBy() {
        return Optional.ofNullable(keyedBy);
    }

    /** Deletes an aggregate's rows and keys; with its id twice. */
    String deleteSql() {
        return deleteSql;
    }

    /** Inserts an aggregate's rows and keys, given column by column. */
    String insertSql() {
        return insertSql;
    }

    private String makeDeleteSql() {
        var keys = keyedBy == null
                ? "delete from " + name + "_key where id = ?; "
                : "delete from " + name + "_key k using " + name + "_row r where r.id = ? and k.place = r.place; ";
        return keys + "delete from " + name + "_row where id = ?; ";
    }

    private String makeInsertSql() {
        var names = new ArrayList<>(columns.stream().map(Column::name).toList());
        var arrays = new ArrayList<>(
                columns.stream().map(column -> "?::" + column.type() + "[]").toList());
        if (keyedBy != null) {
            names.add("place");
            arrays.add("?::uuid[]");
        }
        return "insert into " + name + "_row (id, version, level, withdrawn, " + String.join(", ", names)
                + ") select ?, ?, ?, ?, u.* from unnest(" + String.join(", ", arrays) + ") u; " + insertKeysSql();
    }

    private String insertKeysSql() {
        return keyedBy == null
                ? "insert into " + name + "_key (id, name, value) select ?, u.* from unnest(?::text[], ?::text[]) u; "
                : "insert into " + name + "_key (place, " + keyedBy.name() + ", name, value)"
                        + " select p.*, u.* from unnest(?::uuid[], ?::" + keyedBy.type()
                        + "[]) p, unnest(?::text[], ?::text[]) u; ";
    }
}

package org.cybercrimeproject.kit.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table of list rows, {@code <name>_row}, and its keys, {@code <name>_key (id, name, value)}. Every such table
 * begins with {@code id, version, level, withdrawn}: the aggregate, its version, its visibility as a number
 * (0 = PUBLIC), and whether it was taken back.
 */
public final class ListTable {

    record Column(String name, String type) {}

    private final String name;
    private final List<Column> columns;

    private ListTable(String name, List<Column> columns) {
        this.name = name;
        this.columns = List.copyOf(columns);
    }

    public static ListTable of(String name) {
        return new ListTable(name, List.of());
    }

    /** This table with one column more; the type is PostgreSQL's. */
    public ListTable column(String column, String type) {
        var more = new ArrayList<>(columns);
        more.add(new Column(column, type));
        return new ListTable(name, more);
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

    String deleteSql() {
        return "delete from " + name + "_row where id = ?; delete from " + name + "_key where id = ?; ";
    }

    String insertSql() {
        var names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        var arrays =
                columns.stream().map(column -> "?::" + column.type() + "[]").collect(Collectors.joining(", "));
        return "insert into " + name + "_row (id, version, level, withdrawn, " + names
                + ") select ?, ?, ?, ?, u.* from unnest("
                + arrays + ") u; insert into " + name
                + "_key (id, name, value) select ?, u.* from unnest(?::text[], ?::text[]) u; ";
    }
}

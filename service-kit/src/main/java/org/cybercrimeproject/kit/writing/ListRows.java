package org.cybercrimeproject.kit.writing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The list rows of one aggregate: one per step of valid time, and the keys for filters that have several values.
 *
 * <p>They replace the aggregate's earlier ones in the same transaction as its change row.
 */
public final class ListRows {

    /** The first day of what is valid since ever. */
    public static final LocalDate EVER = LocalDate.MIN;
    /** The day until which is valid what has no end. */
    public static final LocalDate FOREVER = LocalDate.MAX;
    /** A key that stands for an empty list: «none». */
    public static final String NONE = "NONE";
    /** A key that stands for a list that nobody filled in. */
    public static final String UNKNOWN = "UNKNOWN";

    private record Key(String name, String value) {}

    private final ListTable table;
    private final List<Object[]> rows = new ArrayList<>();
    private final Set<Key> keys = new LinkedHashSet<>();

    ListRows(ListTable table) {
        this.table = table;
    }

    /** Adds a row: a value per column of the table, in its order. */
    public ListRows row(Object... values) {
        if (values.length != table.columns().size()) {
            throw new IllegalArgumentException(
                    table.name() + " has " + table.columns().size() + " columns, not " + values.length);
        }
        rows.add(values);
        return this;
    }

    /** Adds a key for a filter. */
    public ListRows key(String name, String value) {
        if (value != null) {
            keys.add(new Key(name, value));
        }
        return this;
    }

    /** Adds the keys of a list: each value, or {@link #NONE}, or {@link #UNKNOWN} when the list is null. */
    public ListRows keys(String name, List<String> values) {
        if (values == null) {
            return key(name, UNKNOWN);
        }
        if (values.isEmpty()) {
            return key(name, NONE);
        }
        values.forEach(value -> key(name, value));
        return this;
    }

    ListTable table() {
        return table;
    }

    /** The values of one column over all rows. */
    Object[] column(int index) {
        return rows.stream().map(row -> row[index]).toArray();
    }

    /** The places of the rows: one for each value of the column that the keys carry; null is a value too. */
    Map<Object, UUID> places() {
        var places = new LinkedHashMap<Object, UUID>();
        table.keyedBy()
                .ifPresent(column -> Arrays.stream(column(column))
                        .forEach(value -> places.computeIfAbsent(value, it -> Ids.next())));
        return places;
    }

    /** The values of the column that the keys carry, over all rows. */
    Object[] keyed() {
        return table.keyedBy().map(this::column).orElseThrow();
    }

    private Object[] column(ListTable.Column column) {
        return column(table.columns().indexOf(column));
    }

    String[] keyNames() {
        return keys.stream().map(Key::name).toArray(String[]::new);
    }

    String[] keyValues() {
        return keys.stream().map(Key::value).toArray(String[]::new);
    }
}

package org.cybercrimeproject.kit.answering;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.cybercrimeproject.kit.json.Json;
import org.cybercrimeproject.kit.sheet.Appointment;
import org.cybercrimeproject.kit.sheet.Columns;
import org.cybercrimeproject.kit.sheet.ICalendar;
import org.cybercrimeproject.kit.text.Language;

/**
 * What a list shows of each of its rows, in every form that the list takes.
 *
 * @param <T> the record of an item
 */
public final class Items<T> {

    /** Makes an item of a list row. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(ResultSet row, Language language) throws SQLException;
    }

    /**
     * Shows of the records that items link to what the reader of the list may see of them. Asked once for a page and
     * once for a file, never for each item.
     */
    public interface Linking<T> {

        /** Whether the JSON of an item may have a link; where it says no, there is none. */
        boolean mayBeIn(String json);

        /** For these items. */
        UnaryOperator<T> among(List<T> items);

        /** For any item. */
        UnaryOperator<T> inAll();
    }

    /** An entry of a calendar, with the version of the record it was made of, and when that and the first were recorded. */
    record Dated(Appointment appointment, long version, Instant createdAt, Instant recordedAt) {

        /** What the calendar tells of it; the record's address is that of its list and its id. */
        ICalendar.Origin origin(URI collection) {
            return new ICalendar.Origin(
                    version, createdAt, recordedAt, URI.create(collection + "/" + appointment.id()));
        }
    }

    private static final String STORED = "r.summary";

    private final String select;
    private final Reader<T> reader;
    private final Columns<T> columns;
    private final String aggregateType;
    private final BiFunction<T, Language, Optional<Appointment>> appointment;
    private final Class<T> item;
    private final Linking<T> linking;

    private Items(
            Class<T> item,
            String select,
            Reader<T> reader,
            Columns<T> columns,
            String aggregateType,
            BiFunction<T, Language, Optional<Appointment>> appointment,
            Linking<T> linking) {
        this.item = item;
        this.linking = linking;
        this.select = select;
        this.reader = reader;
        this.columns = columns;
        this.aggregateType = aggregateType;
        this.appointment = appointment;
    }

    /** Items whose JSON stands in the list row, in the column {@code summary}. */
    public static <T> Items<T> stored(Class<T> item) {
        return new Items<>(
                item,
                STORED,
                (row, language) -> Json.read(row.getBytes("summary"), item),
                Columns.of(item),
                null,
                null,
                null);
    }

    /**
     * The same items read in another way: for an answer that says more of them than stands in the list row, such as the
     * names of codes. The columns of the list row are at hand.
     */
    public Items<T> readBy(Reader<T> other) {
        return new Items<>(item, "r.*", other, columns, aggregateType, appointment, linking);
    }

    /** Items made of the columns of the list row. */
    public static <T> Items<T> made(Class<T> item, Reader<T> reader) {
        return new Items<>(item, "r.*", reader, Columns.of(item), null, null, null);
    }

    /**
     * The same, and a calendar has them too.
     *
     * @param aggregateType whose records they are
     * @param appointment the days of an item; none when it has no day
     */
    public Items<T> dated(String aggregateType, BiFunction<T, Language, Optional<Appointment>> appointment) {
        return new Items<>(item, select, reader, columns, aggregateType, appointment, linking);
    }

    /** The same, and of what they link to only what the reader may see. */
    public Items<T> linking(Linking<T> shown) {
        return new Items<>(item, select, reader, columns, aggregateType, appointment, shown);
    }

    /** For a file: what may be seen of links is looked up now, once for all rows. */
    Items<T> ofFile() {
        if (linking == null) {
            return this;
        }
        var shown = linking.inAll();
        return new Items<>(
                item,
                select,
                (row, language) -> shown.apply(reader.read(row, language)),
                columns,
                aggregateType,
                appointment,
                null);
    }

    /** The JSON of a page's items with what may be seen of their links; most have none, and pass as they are. */
    List<String> ofPage(List<String> page) {
        if (linking == null || page.stream().noneMatch(linking::mayBeIn)) {
            return page;
        }
        var items = new HashMap<String, T>();
        page.stream().filter(linking::mayBeIn).forEach(json -> items.put(json, Json.read(json, item)));
        var shown = linking.among(List.copyOf(items.values()));
        return page.stream()
                .map(json -> items.containsKey(json) ? shown(json, items.get(json), shown) : json)
                .toList();
    }

    private static <T> String shown(String json, T item, UnaryOperator<T> shown) {
        var seen = shown.apply(item);
        return seen.equals(item) ? json : Json.write(seen);
    }

    boolean areDated() {
        return appointment != null;
    }

    Columns<T> columns() {
        return columns;
    }

    /** The columns of the list row that the JSON of an item needs. */
    String select() {
        return select;
    }

    /** Stored JSON passes as it is: nothing is read only to be written again. */
    String json(ResultSet row, Language language) throws SQLException {
        return select.equals(STORED) ? row.getString("summary") : Json.write(read(row, language));
    }

    /** A row that can't be read is our fault, whatever it is that can't be: nobody who reads the list can mend it. */
    T read(ResultSet row, Language language) throws SQLException {
        try {
            return reader.read(row, language);
        } catch (RuntimeException unreadable) {
            var failure = new IllegalStateException("A row of the list can't be read.");
            failure.addSuppressed(unreadable);
            throw failure;
        }
    }

    /**
     * What a calendar needs beside: the moments when the first version and this one were recorded, so that the bytes are
     * the same again. Each is one look into the primary key.
     */
    String selectDated() {
        return select + ", r.version as dated_version, " + recordedAt("r.version") + " as dated_at, " + recordedAt("1")
                + " as dated_from";
    }

    private String recordedAt(String version) {
        return "(select c.recorded_at from change c where c.aggregate_type = '" + aggregateType
                + "' and c.aggregate_id = r.id and c.version = " + version + ")";
    }

    Optional<Dated> dated(ResultSet row, Language language) throws SQLException {
        var found = appointment.apply(read(row, language), language);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Dated(
                found.get(), row.getLong("dated_version"), instant(row, "dated_from"), instant(row, "dated_at")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

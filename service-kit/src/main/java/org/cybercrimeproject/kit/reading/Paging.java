package org.cybercrimeproject.kit.reading;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** How a caller pages: keyset only, so that rows created or withdrawn meanwhile disturb nothing. */
public class Paging {

    @QueryParam("limit")
    @DefaultValue("50")
    @Min(1)
    @Max(200)
    @Parameter(description = "The most items that a page may have.")
    int limit = 50;

    @QueryParam("cursor")
    @Parameter(description = "The nextCursor of the previous page; with the same filters, sort and day.")
    String cursor;

    @QueryParam("total")
    @DefaultValue("false")
    @Parameter(description = "Whether to count the items: on the first page only, up to 1,000.")
    boolean total;

    /**
     * Reads a page of a list that has one order and a number to count down by, such as a history.
     *
     * @param list what is listed: a cursor of one list is none of another
     * @param start above the first item's number
     * @param items reads the items below a number, highest first, at most so many
     * @param number an item's number
     * @param count how many there are
     */
    public <T> Page<T> page(
            String list,
            long start,
            BiFunction<Long, Integer, List<T>> items,
            ToLongFunction<T> number,
            LongSupplier count) {
        var hash = Hash.of(list);
        var below = cursor == null ? start : number(Cursor.decode(cursor, hash, 1));
        var found = items.apply(below, limit + 1);
        var counted = total && cursor == null ? Page.Total.of(count.getAsLong()) : null;
        if (found.size() <= limit) {
            return new Page<>(found, null, counted);
        }
        var shown = found.subList(0, limit);
        var last = Long.toString(number.applyAsLong(shown.get(limit - 1)));
        return new Page<>(shown, new Cursor(hash, LocalDate.EPOCH, List.of(last)).encode(), counted);
    }

    /**
     * Reads a page of a list whose order needs more than a number.
     *
     * @param list what is listed, with its filters: a cursor of one list is none of another
     * @param size how many values tell an item's place
     * @param items reads the items behind a place (null: from the beginning), at most so many
     * @param place an item's place
     * @param count how many there are
     */
    public <T> Page<T> pageBehind(
            String list,
            int size,
            BiFunction<List<String>, Integer, List<T>> items,
            Function<T, List<String>> place,
            LongSupplier count) {
        var hash = Hash.of(list);
        var behind = cursor == null ? null : Cursor.decode(cursor, hash, size).values();
        if (behind != null && behind.contains(null)) {
            throw Cursor.damaged();
        }
        var found = items.apply(behind, limit + 1);
        var counted = total && cursor == null ? Page.Total.of(count.getAsLong()) : null;
        if (found.size() <= limit) {
            return new Page<>(found, null, counted);
        }
        var shown = found.subList(0, limit);
        return new Page<>(
                shown, new Cursor(hash, LocalDate.EPOCH, place.apply(shown.get(limit - 1))).encode(), counted);
    }

    /** A cursor that nobody was given. */
    public static RuntimeException damaged() {
        return Cursor.damaged();
    }

    private static long number(Cursor cursor) {
        try {
            return Long.parseLong(cursor.values().get(0));
        } catch (NumberFormatException e) {
            throw Cursor.damaged();
        }
    }
}

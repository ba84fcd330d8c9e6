package org.cybercrimeproject.kit.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.cybercrimeproject.kit.json.Json;

/** Pages of a list that is a part of one record: its outputs, its members, its articles. */
public final class Parts {

    private Parts() {}

    /**
     * Keeps the day of the first page on the next ones, past midnight too; to be asked before the parts are taken.
     *
     * @param list the list's name with the record's id
     */
    public static void keepDay(String list, Paging paging, Reading reading) {
        if (paging.cursor != null) {
            reading.asOf = reading.asOf(cursor(list, paging).asOf());
        }
    }

    /**
     * A page of the parts.
     *
     * @param list the list's name with the record's id
     * @param parts all parts in their order, or null when they are unknown: then the page has no items
     * @param key what tells a part from the others
     * @param day the day that the parts were taken for
     */
    public static <T> Page<T> page(
            String list, List<T> parts, Function<T, String> key, Paging paging, Reading reading, LocalDate day) {
        if (parts == null) {
            return new Page<>(null, null, null);
        }
        var begin = paging.cursor == null ? 0 : behind(cursor(list, paging), parts, key, reading);
        var end = Math.min(parts.size(), begin + paging.limit);
        var next = end == parts.size()
                ? null
                : new Cursor(hash(list), day, List.of(key.apply(parts.get(end - 1)), String.valueOf(end))).encode();
        var total = paging.total && paging.cursor == null ? Page.Total.of(parts.size()) : null;
        return new Page<>(parts.subList(begin, end), next, total);
    }

    private static Cursor cursor(String list, Paging paging) {
        return Cursor.decode(paging.cursor, hash(list), 2);
    }

    private static String hash(String list) {
        return Hash.of(Json.write(List.of(list)));
    }

    /** Behind the part that the page before ended with; where it is gone, behind as many as were shown. */
    private static <T> int behind(Cursor cursor, List<T> parts, Function<T, String> key, Reading reading) {
        if (!reading.asOf(cursor.asOf()).equals(cursor.asOf())) {
            throw cursor.ofAnotherDay();
        }
        var shown = (Long) Sort.Type.BIGINT.value(checked(cursor.values().get(1)));
        return IntStream.range(0, parts.size())
                .filter(i -> key.apply(parts.get(i)).equals(cursor.values().get(0)))
                .map(i -> i + 1)
                .findFirst()
                .orElse((int) Math.min(shown, parts.size()));
    }

    private static String checked(String number) {
        if (number == null || !number.matches("[1-9][0-9]{0,8}")) {
            throw Cursor.damaged();
        }
        return number;
    }
}

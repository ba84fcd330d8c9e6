package org.cybercrimeproject.kit.time;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.problem.Message;

/** Days as the interface takes them. */
public final class Days {

    /** The earliest day that can be stored. */
    public static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    /** The latest day that can be stored. */
    public static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private static final Pattern ISO = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private Days() {}

    /** @throws InvalidValue when the text is no day of the years 1900 to 2199 in the form YYYY-MM-DD */
    public static LocalDate parse(String text) {
        if (text == null || !ISO.matcher(text).matches()) {
            throw new InvalidValue(
                    Message.of("Write a date as YYYY-MM-DD.", "Écrivez une date sous la forme AAAA-MM-JJ."));
        }
        try {
            return checked(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            throw new InvalidValue(Message.of("There is no day %s.", "Il n'y a pas de jour %s.", text));
        }
    }

    /**
     * The day itself; null passes.
     *
     * @throws InvalidValue when it is outside the years 1900 to 2199
     */
    public static LocalDate checked(LocalDate day) {
        if (day != null && (day.isBefore(FIRST) || day.isAfter(LAST))) {
            throw new InvalidValue(Message.of(
                    "A date must lie between %s and %s; %s does not.",
                    "Une date doit être comprise entre le %s et le %s ; le %s ne l'est pas.", FIRST, LAST, day));
        }
        return day;
    }
}

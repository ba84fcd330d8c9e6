package org.cybercrimeproject.kit.time;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.text.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A period as a caller gives it: either a text to be read, with the period it stands in where its year is not
 * written, or first and last day; not both.
 *
 * @param text the wording, «June/July 2010», «8-10 Dec»
 * @param context the period in which a text without a year lies; only with a text
 * @param from the first day; left out: the start is open
 * @param to the last day, inclusive; left out: the end is open
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GivenPeriod(@Schema(maxLength = Texts.TITLE) String text, Context context, LocalDate from, LocalDate to) {

    /**
     * Where a text without a year stands: the year that puts it inside counts.
     *
     * @param from the first day
     * @param to the last day, inclusive
     */
    @Schema(name = "PeriodContext")
    public record Context(LocalDate from, LocalDate to) {
        /** @throws InvalidValue when a day is missing, or they are out of order or out of range */
        public Context {
            if (from == null || to == null || to.isBefore(from)) {
                throw new InvalidValue("A context needs a first and a last day, in this order.");
            }
            Days.checked(from, "The context's first day");
            Days.checked(to, "The context's last day");
        }
    }

    /** @throws InvalidValue when the text is ambiguous or cannot be read, or the days cannot be */
    public GivenPeriod {
        if (text != null && (from != null || to != null)) {
            throw new InvalidValue("Give a period either as text or by its days, not both.");
        }
        if (context != null && text == null) {
            throw new InvalidValue("A context goes with a text.");
        }
        if (text == null && from == null && to == null) {
            throw new InvalidValue("Give a period as text, or by its first or last day or both.");
        }
        if (text == null) {
            read(null, null, from, to);
        } else {
            InvalidValue.in("text", () -> read(text, context, from, to));
        }
    }

    public static GivenPeriod of(LocalDate from, LocalDate to) {
        return new GivenPeriod(null, null, from, to);
    }

    public static GivenPeriod of(String text) {
        return new GivenPeriod(text, null, null, null);
    }

    /** A text without a year, and where it stands. */
    public static GivenPeriod of(String text, Context context) {
        return new GivenPeriod(text, context, null, null);
    }

    /** The period that was meant. */
    public FuzzyPeriod toPeriod() {
        return read(text, context, from, to);
    }

    private static FuzzyPeriod read(String text, Context context, LocalDate from, LocalDate to) {
        return text == null ? FuzzyPeriod.ofDays(from, to) : FuzzyPeriodParser.parse(text, context);
    }
}

package org.cybercrimeproject.kit.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.text.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A period as a caller gives it: a text to be read, with the period it stands in where its year is not written; or
 * first and last day; or a wording that no reader can place, «early 2013», together with the days that a person gives
 * it. A text that can be read and means other days than those given is refused. What was read can be sent back as it
 * came.
 *
 * @param text the wording, «June/July 2010», «8-10 Dec»
 * @param context the period in which a text without a year lies; only with a text
 * @param from the first day; left out: the start is open
 * @param to the last day, inclusive; left out: the end is open
 * @param precision how exactly days were meant; left out: to the day. Only with days, where it must fit them
 * @param stretches the days, where they do not follow on each other; only with their first and last day
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GivenPeriod(
        @Schema(maxLength = Texts.TITLE) String text,
        Context context,
        LocalDate from,
        LocalDate to,
        Precision precision,
        @Size(max = FuzzyPeriod.STRETCHES) List<FuzzyPeriod.Stretch> stretches) {

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
                throw new InvalidValue(Message.of(
                        "A context needs a first and a last day, in this order.",
                        "Un contexte a un premier et un dernier jour, dans cet ordre."));
            }
            Days.checked(from);
            Days.checked(to);
        }
    }

    /** @throws InvalidValue when the text is ambiguous or cannot be read, or the days cannot be */
    @JsonCreator
    public GivenPeriod {
        boolean days = from != null || to != null;
        if (context != null && text == null) {
            throw new InvalidValue(Message.of("A context goes with a text.", "Un contexte va avec un texte."));
        }
        if (text == null && !days) {
            throw new InvalidValue(Message.of(
                    "Give a period as text, or by its first or last day or both.",
                    "Donnez une période par un texte, ou par son premier ou son dernier jour, ou les deux."));
        }
        if (!days && (precision != null || stretches != null)) {
            throw new InvalidValue(Message.of(
                    "A precision and stretches go with a first or last day.",
                    "Une précision et des intervalles vont avec un premier ou un dernier jour."));
        }
        if (text == null) {
            ofDays(null, from, to, precision, stretches);
        } else if (days) {
            worded(text, context, ofDays(null, from, to, precision, stretches), precision);
        } else {
            InvalidValue.in("text", () -> FuzzyPeriodParser.parse(text, context));
        }
    }

    public static GivenPeriod of(LocalDate from, LocalDate to) {
        return new GivenPeriod(null, null, from, to, null, null);
    }

    public static GivenPeriod of(String text) {
        return new GivenPeriod(text, null, null, null, null, null);
    }

    /** A text without a year, and where it stands. */
    public static GivenPeriod of(String text, Context context) {
        return new GivenPeriod(text, context, null, null, null, null);
    }

    /** A wording with the days that a person gives it; one of them may be null, which leaves that end open. */
    public static GivenPeriod of(String text, LocalDate from, LocalDate to) {
        return new GivenPeriod(text, null, from, to, null, null);
    }

    /** The period that was meant. */
    public FuzzyPeriod toPeriod() {
        if (from == null && to == null) {
            return FuzzyPeriodParser.parse(text, context);
        }
        var days = ofDays(null, from, to, precision, stretches);
        return text == null ? days : worded(text, context, days, precision);
    }

    private static FuzzyPeriod ofDays(
            String text, LocalDate from, LocalDate to, Precision precision, List<FuzzyPeriod.Stretch> stretches) {
        return new FuzzyPeriod(
                text, from, to, precision == null ? FuzzyPeriod.precisionOfDays(from, to) : precision, stretches);
    }

    /** The days with the wording: as it is read, when it is read; else as a person gave them. */
    private static FuzzyPeriod worded(String text, Context context, FuzzyPeriod days, Precision precision) {
        var kept = kept(text);
        FuzzyPeriod read;
        try {
            read = context == null ? read(text, days) : FuzzyPeriodParser.parse(text, context);
        } catch (InvalidValue notReadByAnybody) {
            return ofDays(kept, days.from(), days.to(), days.precision(), days.stretches());
        }
        if (!read.hasDaysOf(days)) {
            throw new InvalidValue(Message.of(
                            "%s can be read and means %s, not %s; leave the days out, or correct one of the two.",
                            "%s se lit et signifie %s, non %s ; laissez les jours de côté, ou corrigez l'un des deux.",
                            Message.quoted(text),
                            interval(read),
                            interval(days)))
                    .in("text");
        }
        return precision == null || precision == read.precision()
                ? read
                : ofDays(kept, days.from(), days.to(), days.precision(), days.stretches());
    }

    private static String kept(String text) {
        try {
            return FuzzyPeriodParser.kept(text);
        } catch (InvalidValue noText) {
            // Characters that no reader knows are a person's business; those that no text may have are not.
            return Texts.title(text).strip();
        }
    }

    /**
     * Reads a text that came with its days, which tell its year.
     *
     * @throws InvalidValue when it can't be read
     */
    static FuzzyPeriod read(String text, FuzzyPeriod days) {
        return FuzzyPeriodParser.parse(text, around(days));
    }

    private static Context around(FuzzyPeriod days) {
        var from = days.from() == null ? days.to().withDayOfMonth(1) : days.from();
        var to = days.to() == null ? days.from().withDayOfMonth(days.from().lengthOfMonth()) : days.to();
        return new Context(from, to);
    }

    private static String interval(FuzzyPeriod period) {
        return (period.from() == null ? ".." : period.from()) + "/" + (period.to() == null ? ".." : period.to());
    }
}

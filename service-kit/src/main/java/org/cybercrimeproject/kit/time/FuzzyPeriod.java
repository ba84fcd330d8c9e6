package org.cybercrimeproject.kit.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.text.Language;
import org.cybercrimeproject.kit.text.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A period as people write it: «June/July 2010», «by September 2010», «8–10 Dec».
 *
 * <p>Sorts and filters by its bounds. Consumers never parse the text.
 *
 * @param text the wording, or null when only days were given
 * @param from the first day, or null when the start is open
 * @param to the last day, inclusive, or null when the end is open
 * @param precision how exactly it was written; never a range where an end is open or the range is a single unit
 * @param stretches its days, where they do not follow on each other: «8 and 12 Dec 2009»; null where they do
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FuzzyPeriod(String text, LocalDate from, LocalDate to, Precision precision, List<Stretch> stretches) {

    /**
     * Days that follow on each other.
     *
     * @param from the first day
     * @param to the last day, inclusive
     */
    @Schema(name = "PeriodStretch")
    public record Stretch(LocalDate from, LocalDate to) {
        /** @throws InvalidValue when a day is missing, or they are out of order or out of range */
        public Stretch {
            if (from == null || to == null || to.isBefore(from)) {
                throw new InvalidValue(Message.of(
                        "A stretch needs a first and a last day, in this order.",
                        "Un intervalle a un premier et un dernier jour, dans cet ordre."));
            }
            Days.checked(from);
            Days.checked(to);
        }
    }

    /** As many stretches as a period may have. */
    public static final int STRETCHES = 50;

    /**
     * @throws InvalidValue when it has no bound, its days are out of order or out of range, or they are none that the
     *     precision can have
     */
    @JsonCreator
    public FuzzyPeriod {
        Texts.title(text);
        if (from == null && to == null) {
            throw new InvalidValue(Message.of(
                    "A period needs a first or a last day.", "Une période a un premier ou un dernier jour."));
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw new InvalidValue(Message.of(
                    "The last day %s is before the first day %s.",
                    "Le dernier jour, le %s, est avant le premier, le %s.", to, from));
        }
        Days.checked(from);
        Days.checked(to);
        // A range of one day is that day: one way to say it, so that equal periods are equal.
        precision = precision == null ? null : precision.narrowed(from, to);
        if (precision == null || !precision.fits(from, to)) {
            throw new InvalidValue(Message.of(
                    "The precision %s does not fit a period from %s to %s.",
                    "La précision %s ne convient pas à une période du %s au %s.", precision, bound(from), bound(to)));
        }
        stretches = stretches == null || stretches.isEmpty() ? null : checked(stretches, from, to);
    }

    /** A period whose days follow on each other. */
    public FuzzyPeriod(String text, LocalDate from, LocalDate to, Precision precision) {
        this(text, from, to, precision, null);
    }

    public static FuzzyPeriod ofDay(LocalDate day) {
        return ofDays(day, day);
    }

    /** From the first to the last day; one of them may be null, which leaves that end open. */
    public static FuzzyPeriod ofDays(LocalDate from, LocalDate to) {
        return new FuzzyPeriod(null, from, to, precisionOfDays(from, to));
    }

    /** How exactly days are that nobody worded. */
    static Precision precisionOfDays(LocalDate from, LocalDate to) {
        return from != null && to != null && !from.equals(to) ? Precision.DAY_RANGE : Precision.DAY;
    }

    /** With an open start, up to a last day of a precision. */
    static FuzzyPeriod by(LocalDate to, Precision precision) {
        return new FuzzyPeriod(null, null, to, precision);
    }

    /**
     * The period that a text means.
     *
     * @throws InvalidValue when the text is ambiguous, names no year or cannot be read
     */
    public static FuzzyPeriod parse(String text) {
        return GivenPeriod.of(text).toPeriod();
    }

    private static Message bound(LocalDate day) {
        return day == null ? Message.of("(open)", "(ouvert)") : Message.same(day.toString());
    }

    private static List<Stretch> checked(List<Stretch> stretches, LocalDate from, LocalDate to) {
        boolean fit = stretches.size() > 1
                && stretches.size() <= STRETCHES
                && stretches.get(0).from().equals(from)
                && stretches.get(stretches.size() - 1).to().equals(to);
        for (int i = 1; fit && i < stretches.size(); i++) {
            fit = stretches.get(i).from().isAfter(stretches.get(i - 1).to().plusDays(1));
        }
        if (!fit) {
            throw new InvalidValue(Message.of(
                    "Stretches are two to %s, in order, with days between them, from the first to the last day.",
                    "Les intervalles sont de deux à %s, dans l'ordre, séparés par des jours, du premier au dernier jour.",
                    STRETCHES));
        }
        return List.copyOf(stretches);
    }

    /**
     * Whether its text is a person's own words, which no reader can place even knowing the days: «early 2013». Such a
     * text can say anything.
     */
    public boolean hasOwnWording() {
        return text != null && OwnWording.is(this);
    }

    /** Whether the two have a day in common; an open end reaches for ever. */
    public boolean overlaps(LocalDate otherFrom, LocalDate otherTo) {
        return (otherTo == null || from == null || !from.isAfter(otherTo))
                && (otherFrom == null || to == null || !to.isBefore(otherFrom));
    }

    /** Whether the two mean the same days, however they are worded. */
    public boolean hasDaysOf(FuzzyPeriod other) {
        return Objects.equals(from, other.from)
                && Objects.equals(to, other.to)
                && Objects.equals(stretches, other.stretches);
    }

    /**
     * The period as the page prints it: its text where that names its year in the page's language, else formatted
     * from its days: «8–10 Dec 2009», « juin/juillet 2010 ».
     */
    public String print(Language language) {
        return FuzzyPeriodFormat.print(this, language);
    }
}

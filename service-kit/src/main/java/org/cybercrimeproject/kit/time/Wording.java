package org.cybercrimeproject.kit.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cybercrimeproject.kit.text.Language;

/**
 * What a period's text says, before its gaps are filled: «8-10 Dec» is a bare 8, a dash and the 10th of December.
 *
 * @param opening how it begins
 * @param parts the days, months … it names, at least one
 * @param links what stands between them, one fewer
 * @param languages those in which all its words are right
 */
record Wording(Opening opening, List<Part> parts, List<Link> links, Set<Language> languages) {

    /** How a text begins. */
    enum Opening {
        /** «in», or nothing at all. */
        WITHIN,
        /** The start is open and the last day belongs to it. */
        BY,
        /** As BY; with anything but a day nobody knows whether it belongs to it. */
        UNTIL,
        /** The start is open and the last day is the one before. */
        BEFORE,
        /** The end is open, unless a «to» follows. */
        FROM,
        /** The end is open and the first day is the one after. */
        AFTER,
        /** An «and» must follow. */
        BETWEEN,
        /** A «to» must follow: « du 8 au 10 ». */
        RANGE
    }

    /** What stands between two parts. */
    enum Link {
        /** The period reaches from one to the other. */
        TO,
        /** Both of them; between the two after «between». */
        AND,
        /** All of them: a comma. */
        ALSO,
        /** One of them, or all: a slash, «or». Only what follows on each other has one meaning then. */
        LIST
    }

    /** A year. @param full whether it was written with four digits */
    record Year(int value, boolean full) {}

    /** First and last day. */
    record Span(LocalDate from, LocalDate to) {}

    /** The same with a year that is written ahead of all, «2012, 16-18 October», at what it belongs to. */
    Wording withYearBehind() {
        var ahead = parts.get(0);
        var others = parts.subList(1, parts.size());
        boolean isAhead = !others.isEmpty()
                && ahead.unit() == Unit.YEAR
                && ahead.year() != null
                && links.get(0) == Link.ALSO
                && others.stream().allMatch(part -> part.year() == null && part.unit() != Unit.YEAR);
        return isAhead
                ? new Wording(
                        opening,
                        others.stream().map(part -> part.withYear(ahead.year())).toList(),
                        links.subList(1, links.size()),
                        languages)
                : this;
    }

    /** Whether nothing but where it stands tells its month or quarter: «16-18», «by the end of the month». */
    boolean isUnnumbered() {
        boolean quarters = parts.get(0).unit() == Unit.QUARTER;
        return parts.stream().allMatch(part -> part.isUnnumbered() && quarters == (part.unit() == Unit.QUARTER));
    }

    /** The same of the month or quarter of a number. */
    Wording numbered(int number) {
        return new Wording(
                opening, parts.stream().map(part -> part.numbered(number)).toList(), links, languages);
    }

    /** Whether it names its year in a language: with four digits, and in words of that language. */
    boolean namesItsYearIn(Language language) {
        return languages.contains(language)
                && parts.stream().anyMatch(part -> part.year() != null)
                && parts.stream()
                        .allMatch(part -> part.year() == null || part.year().full());
    }
}

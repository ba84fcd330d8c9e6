package org.cybercrimeproject.kit.time;

import java.util.ArrayList;
import java.util.List;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.text.Language;
import org.cybercrimeproject.kit.time.Wording.Link;
import org.cybercrimeproject.kit.time.Wording.Opening;
import org.cybercrimeproject.kit.time.Wording.Part;
import org.cybercrimeproject.kit.time.Wording.Span;

/** From what a text says to the days it means, or to the reason why nobody can know them. */
final class PeriodReading {

    private static final String NUMBERS_ALONE = "numbers alone don't say which is the day, the month or the year;"
            + " write the month by its name, «3 April 2010», or the day as 2010-04-03";

    private static final int LEAP_YEAR = 2000;

    private final String text;
    private final Wording wording;

    private PeriodReading(String text, Wording wording) {
        this.text = text;
        this.wording = wording;
    }

    /** @param context where a text without a year stands, or null */
    static FuzzyPeriod of(String text, Wording wording, GivenPeriod.Context context) {
        var reading = new PeriodReading(text, wording);
        var parts = reading.completed();
        boolean dated = parts.get(parts.size() - 1).year() != null;
        return reading.period(parts, dated ? reading.inTheirYears(parts) : reading.inTheContext(parts, context));
    }

    /** Fills in what a part leaves to its neighbour: «8-10 Dec 2009», «June/July 2010», «Dec 8-10, 2009». */
    private List<Part> completed() {
        var parts = new ArrayList<>(wording.parts());
        for (int i = 1; i < parts.size(); i++) {
            if (parts.get(i).bare() && parts.get(i - 1).monthFirst()) {
                parts.set(i, parts.get(i).withMonthOf(parts.get(i - 1)));
            }
        }
        for (int i = parts.size() - 2; i >= 0; i--) {
            var next = parts.get(i + 1);
            if (parts.get(i).bare() && next.unit() == Precision.DAY && !next.monthFirst()) {
                parts.set(i, parts.get(i).withMonthOf(next));
            }
            if (parts.get(i).year() == null) {
                parts.set(i, parts.get(i).withYear(next.year()));
            }
        }
        check(parts);
        return parts;
    }

    private void check(List<Part> parts) {
        if (parts.stream().anyMatch(Part::bare)) {
            throw refusal(parts.size() == 1 ? "a day needs its month" : NUMBERS_ALONE);
        }
        var last = parts.get(parts.size() - 1);
        for (var part : parts) {
            boolean asDay = part.year() != null && part.year().full() && part.unit() == last.unit();
            if (part.dayOrYear() && !asDay) {
                throw refusal(dayOrYear(part));
            }
            if (part.unit() != last.unit()) {
                throw refusal("its parts are of different kinds; write all as days, all as months or all as years");
            }
            if (part.year() != null && last.year() == null) {
                throw refusal("its last part has no year");
            }
            if (part.in(LEAP_YEAR).isEmpty()) {
                throw refusal(noSuchDay(
                        part, part.year() == null ? "" : " " + part.year().value()));
            }
        }
    }

    private List<Span> inTheirYears(List<Part> parts) {
        var spans = new ArrayList<Span>();
        for (var part : parts) {
            int year = part.year().value();
            if (year < Days.FIRST.getYear() || year > Days.LAST.getYear()) {
                throw refusal(
                        "the year " + year + " is outside " + Days.FIRST.getYear() + " to " + Days.LAST.getYear());
            }
            spans.add(part.in(year).orElseThrow(() -> refusal(noSuchDay(part, " " + year))));
        }
        return spans;
    }

    /** The year that puts the period inside the context counts, when there is exactly one. */
    private List<Span> inTheContext(List<Part> parts, GivenPeriod.Context context) {
        if (context == null) {
            throw refusal("it names no year; write one, or give the context in which the text stands");
        }
        List<Span> found = null;
        for (int year = context.from().getYear(); year <= context.to().getYear(); year++) {
            var spans = startingIn(year, parts);
            if (spans != null
                    && !spans.get(0).from().isBefore(context.from())
                    && !spans.get(spans.size() - 1).to().isAfter(context.to())) {
                if (found != null) {
                    throw refusal(
                            "it names no year, and both " + found.get(0).from().getYear() + " and " + year
                                    + " lie in the context " + context.from() + " to " + context.to());
                }
                found = spans;
            }
        }
        if (found == null) {
            throw refusal("it names no year, and in none does it lie in the context " + context.from() + " to "
                    + context.to());
        }
        return found;
    }

    /** The parts one after the other, the turn of a year between them where need be; null when a day does not exist. */
    private static List<Span> startingIn(int first, List<Part> parts) {
        var spans = new ArrayList<Span>();
        int year = first;
        for (var part : parts) {
            var span = part.in(year).orElse(null);
            if (span != null
                    && !spans.isEmpty()
                    && span.from().isBefore(spans.get(spans.size() - 1).from())) {
                year++;
                span = part.in(year).orElse(null);
            }
            if (span == null) {
                return null;
            }
            spans.add(span);
        }
        return spans;
    }

    private FuzzyPeriod period(List<Part> parts, List<Span> spans) {
        var unit = parts.get(0).unit();
        var first = spans.get(0);
        var last = spans.get(spans.size() - 1);
        boolean one = spans.size() == 1;
        return switch (wording.opening()) {
            case BY, UNTIL, BEFORE, AFTER -> {
                checkOpen(unit);
                yield open(first, unit);
            }
            case FROM -> {
                if (one) {
                    yield open(first, unit);
                }
                checkLinks(Link.TO, "«from» goes with one time, or with «to» and another");
                yield between(first, last, unit);
            }
            case RANGE -> {
                checkLinks(Link.TO, "its end is missing; write « de … à … »");
                yield between(first, last, unit);
            }
            case BETWEEN -> {
                checkLinks(Link.AND, "after «between» there must be two times with «and» between them");
                yield between(first, last, unit);
            }
            case WITHIN -> {
                if (!one && wording.links().get(0) == Link.TO) {
                    checkLinks(Link.TO, "it names more than two ends");
                } else {
                    checkNoGaps(spans);
                }
                yield between(first, last, unit);
            }
        };
    }

    private void checkLinks(Link only, String reason) {
        if (wording.links().size() != 1 || wording.links().get(0) != only) {
            throw refusal(reason);
        }
    }

    private void checkOpen(Precision unit) {
        if (!wording.links().isEmpty()) {
            throw refusal("a period with an open end names one day, month, quarter, half-year or year");
        }
        if (wording.opening() == Opening.UNTIL && unit != Precision.DAY) {
            throw refusal("«until» leaves open whether it ends before or with it; write «by» or «before»");
        }
    }

    private void checkNoGaps(List<Span> spans) {
        for (int i = 1; i < spans.size(); i++) {
            if (wording.links().get(i - 1) == Link.TO) {
                throw refusal("it mixes a list with a range");
            }
            if (!spans.get(i).from().equals(spans.get(i - 1).to().plusDays(1))) {
                throw refusal("what it names does not follow on each other; a range has a dash: «8–10 Dec 2009»");
            }
        }
    }

    private FuzzyPeriod open(Span span, Precision unit) {
        return switch (wording.opening()) {
            case FROM -> new FuzzyPeriod(text, span.from(), null, unit);
            case AFTER -> new FuzzyPeriod(text, span.to().plusDays(1), null, unit);
            case BEFORE -> new FuzzyPeriod(text, null, span.from().minusDays(1), unit);
            default -> new FuzzyPeriod(text, null, span.to(), unit);
        };
    }

    private FuzzyPeriod between(Span first, Span last, Precision unit) {
        if (last.from().isBefore(first.from())) {
            throw refusal("it ends on " + last.to() + ", before it starts on " + first.from()
                    + "; write the year of both ends");
        }
        return new FuzzyPeriod(text, first.from(), last.to(), first.equals(last) ? unit : unit.ranged());
    }

    private static String dayOrYear(Part part) {
        var month = MonthNames.full(part.index(), Language.EN);
        return "%1$02d may be the day or the year; write «%1$d %2$s» with its year, or «%2$s» with a year of four digits"
                .formatted(part.day(), month);
    }

    private static String noSuchDay(Part part, String year) {
        return "there is no " + part.day() + " " + MonthNames.full(part.index(), Language.EN) + year;
    }

    private InvalidValue refusal(String reason) {
        return Refusal.of(text, reason);
    }
}

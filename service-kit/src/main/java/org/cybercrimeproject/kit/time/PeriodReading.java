package org.cybercrimeproject.kit.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.text.Language;
import org.cybercrimeproject.kit.time.Wording.Link;
import org.cybercrimeproject.kit.time.Wording.Opening;
import org.cybercrimeproject.kit.time.Wording.Span;

/** From what a text says to the days it means, or to the reason why nobody can know them. */
final class PeriodReading {

    /** What a reading comes to. */
    sealed interface Result {}

    /** It means this. */
    record Meant(FuzzyPeriod period) implements Result {}

    /** It can't be known from the text alone; where it stands may tell. */
    record Open(Message reason) implements Result {}

    /** Which year belongs to the beginning of «Nov-Feb 2012». */
    enum Turn {
        /** The year that is written: then it must not go backwards. */
        NONE,
        /** The year before: it began then. */
        BEFORE,
        /** The written year: it ends in the next one. */
        AFTER
    }

    private static final int LAST_YEAR = Days.LAST.getYear();
    private static final int FIRST_YEAR = Days.FIRST.getYear();

    private final String text;
    private final Wording wording;
    private final List<Part> parts;

    private PeriodReading(String text, Wording wording) {
        this.text = text;
        this.wording = wording;
        this.parts = CompletedParts.of(text, wording);
    }

    /**
     * What a text means by itself.
     *
     * @throws InvalidValue when nobody can mean it: its days don't exist, it ends before it begins
     */
    static Result alone(String text, Wording wording) {
        if (wording.isUnnumbered()) {
            return new Open(unnumbered(wording));
        }
        var reading = new PeriodReading(text, wording);
        for (var part : reading.parts) {
            boolean asDay = part.year() != null && part.year().full() && reading.ofOneUnit();
            if (part.dayOrYear() && !asDay) {
                return new Open(dayOrYear(part));
            }
        }
        if (reading.last().year() == null) {
            return new Open(Message.of(
                    "it names no year; write one, or give the context in which the text stands",
                    "elle ne nomme pas d'année ; écrivez-la, ou donnez le contexte dans lequel se trouve le texte"));
        }
        var spans = reading.inTheirYears(Turn.NONE);
        if (reading.named(spans).goBackwards()) {
            return new Open(Message.of(
                    "it ends on %s, before it starts on %s; write the year of both ends",
                    "elle finit le %s, avant de commencer le %s ; écrivez l'année des deux extrémités",
                    spans.get(spans.size() - 1).to(),
                    spans.get(0).from()));
        }
        return new Meant(reading.period(spans));
    }

    /**
     * What it may mean where it stands: each of its readings that lies inside.
     *
     * @throws InvalidValue when nobody can mean it
     */
    static List<FuzzyPeriod> within(String text, Wording wording, GivenPeriod.Context context, Turn turn) {
        var reading = new PeriodReading(text, wording);
        var found = new ArrayList<FuzzyPeriod>();
        for (var spans : reading.candidates(context, turn)) {
            if (!reading.named(spans).goBackwards()) {
                var period = reading.period(spans);
                if (isInside(period, context)) {
                    found.add(period);
                }
            }
        }
        return found;
    }

    private List<List<Span>> candidates(GivenPeriod.Context context, Turn turn) {
        if (last().year() != null) {
            return List.of(inTheirYears(turn));
        }
        var found = new ArrayList<List<Span>>();
        for (int year = context.from().getYear();
                turn == Turn.NONE && year <= context.to().getYear();
                year++) {
            var spans = startingIn(year);
            if (spans != null) {
                found.add(spans);
            }
        }
        return found;
    }

    private static boolean isInside(FuzzyPeriod period, GivenPeriod.Context context) {
        return isInside(period.from(), context) && isInside(period.to(), context);
    }

    private static boolean isInside(LocalDate bound, GivenPeriod.Context context) {
        return bound == null || !bound.isBefore(context.from()) && !bound.isAfter(context.to());
    }

    private List<Span> inTheirYears(Turn turn) {
        var spans = new ArrayList<Span>();
        boolean oneYear = wording.parts().get(0).year() == null && parts.size() == 2;
        for (int i = 0; i < parts.size(); i++) {
            int year = parts.get(i).year().value();
            year += !oneYear ? 0 : turn == Turn.BEFORE && i == 0 ? -1 : turn == Turn.AFTER && i == 1 ? 1 : 0;
            if (year < FIRST_YEAR || year > LAST_YEAR) {
                throw refusal(Message.of(
                        "the year %s is outside %s to %s",
                        "l'année %s n'est pas entre %s et %s", year, FIRST_YEAR, LAST_YEAR));
            }
            spans.add(span(parts.get(i), year));
        }
        return spans;
    }

    private Span span(Part part, int year) {
        if (part.isOfADay()) {
            var day = part.dayIn(year).orElseThrow(() -> refusal(CompletedParts.noSuchDay(part, " " + year)));
            if (part.unit() == Unit.WEEK && day.getDayOfWeek() == DayOfWeek.SUNDAY) {
                throw refusal(Message.of(
                        "a week with a Sunday for its name ends on it for some and begins on it for others; name its Monday",
                        "une semaine nommée par un dimanche finit ce jour pour les uns et commence pour les autres ; nommez"
                                + " son lundi"));
            }
            if (part.weekday() != null && part.weekday() != day.getDayOfWeek()) {
                throw refusal(Message.of(
                        "%s is a %s",
                        "le %s est un %s",
                        day,
                        new Message(
                                MonthNames.weekday(day.getDayOfWeek(), Language.EN),
                                MonthNames.weekday(day.getDayOfWeek(), Language.FR))));
            }
        }
        return part.in(year)
                .orElseThrow(() -> refusal(Message.of(
                        "the year %s has no week %s", "l'année %s n'a pas de semaine %2$s", year, part.index())));
    }

    /** The parts one after the other, the turn of a year between them where need be; null when a day does not exist. */
    private List<Span> startingIn(int first) {
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

    private FuzzyPeriod period(List<Span> spans) {
        if (isOpen()) {
            if (parts.size() > 1) {
                throw refusal(Message.of(
                        "a period with an open end names one day, month, quarter, half-year or year",
                        "une période ouverte d'un côté nomme un seul jour, mois, trimestre, semestre ou une année"));
            }
            if (wording.opening() == Opening.UNTIL && parts.get(0).unit() != Unit.DAY) {
                throw refusal(
                        Message.of(
                                "it does not say whether the time that ends it belongs to it; write \"by\" or \"before\"",
                                "elle ne dit pas si le moment qui la finit en fait partie ; écrivez « d'ici fin » ou « avant »"));
            }
            return open(spans.get(0), parts.get(0).unit().precisionOfOpen());
        }
        var stretches = named(spans).stretches();
        var from = stretches.get(0).from();
        var to = stretches.get(stretches.size() - 1).to();
        if (stretches.size() > 1) {
            return new FuzzyPeriod(
                    text, from, to, parts.get(0).unit().precisionTo(parts.get(0).unit()), stretches);
        }
        boolean one = spans.stream().distinct().count() == 1;
        return new FuzzyPeriod(
                text,
                from,
                to,
                one ? last().unit().precision() : parts.get(0).unit().precisionTo(last().unit()));
    }

    private boolean isOpen() {
        return switch (wording.opening()) {
            case BY, UNTIL, BEFORE, AFTER -> true;
            case FROM -> {
                if (parts.size() > 1 && wording.links().get(0) != Link.TO) {
                    throw refusal(Message.of(
                            "\"from\" goes with one time, or with \"to\" and another",
                            "« à partir de » va avec un seul moment, ou avec « à » et un autre"));
                }
                yield parts.size() == 1;
            }
            case RANGE -> {
                if (parts.size() == 1 || wording.links().get(0) != Link.TO) {
                    throw refusal(Message.of(
                            "its end is missing; write \"de … à …\"", "il manque la fin ; écrivez « de … à … »"));
                }
                yield false;
            }
            case BETWEEN -> {
                if (wording.links().size() != 1 || wording.links().get(0) != Link.AND) {
                    throw refusal(Message.of(
                            "after \"between\" there must be two times with \"and\" between them",
                            "après « entre » il faut deux moments avec « et » entre eux"));
                }
                yield false;
            }
            case WITHIN -> false;
        };
    }

    private FuzzyPeriod open(Span span, Precision precision) {
        return switch (wording.opening()) {
            case FROM -> new FuzzyPeriod(text, span.from(), null, precision);
            case AFTER -> new FuzzyPeriod(text, span.to().plusDays(1), null, precision);
            case BEFORE -> new FuzzyPeriod(text, null, span.from().minusDays(1), precision);
            default -> new FuzzyPeriod(text, null, span.to(), precision);
        };
    }

    private NamedDays named(List<Span> spans) {
        return new NamedDays(text, wording, parts, spans);
    }

    private Part last() {
        return parts.get(parts.size() - 1);
    }

    private boolean ofOneUnit() {
        return parts.stream().allMatch(part -> part.unit() == last().unit());
    }

    private static Message unnumbered(Wording wording) {
        if (wording.parts().get(0).isOfADay()) {
            return wording.parts().size() == 1 ? CompletedParts.NEEDS_MONTH : NumericDays.AMBIGUOUS;
        }
        return CompletedParts.NEEDS_NUMBER;
    }

    private static Message dayOrYear(Part part) {
        return Message.of(
                "%1$02d may be the day or the year; write \"%1$d %2$s\" with its year, or \"%2$s\" with a year of four digits",
                "%1$02d peut être le jour ou l'année ; écrivez « %1$d %2$s » avec son année, ou « %2$s » avec une année à"
                        + " quatre chiffres",
                part.day(),
                CompletedParts.monthName(part));
    }

    private InvalidValue refusal(Message reason) {
        return Refusal.of(text, reason);
    }
}

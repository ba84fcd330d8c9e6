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

    private static final int LEAP_YEAR = 2000;
    private static final int LAST_YEAR = Days.LAST.getYear();
    private static final int FIRST_YEAR = Days.FIRST.getYear();

    private final String text;
    private final Wording wording;
    private final List<Part> parts;

    private PeriodReading(String text, Wording wording) {
        this.text = text;
        this.wording = wording;
        this.parts = completed();
    }

    /**
     * What a text means by itself.
     *
     * @throws InvalidValue when nobody can mean it: its days don't exist, it ends before it begins
     */
    static Result alone(String text, Wording wording) {
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
        if (reading.goesBackwards(spans)) {
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
            if (!reading.goesBackwards(spans)) {
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

    /** Fills in what a part leaves to its neighbour: «8-10 Dec 2009», «June/July 2010», «Dec 8-10, 2009». */
    private List<Part> completed() {
        var all = new ArrayList<>(wording.parts());
        for (int i = 1; i < all.size(); i++) {
            if (all.get(i).bare() && all.get(i - 1).unitFirst()) {
                all.set(i, all.get(i).completedBy(all.get(i - 1)));
            }
        }
        for (int i = all.size() - 2; i >= 0; i--) {
            var next = all.get(i + 1);
            if (all.get(i).bare() && !next.unitFirst()) {
                all.set(i, all.get(i).completedBy(next));
            }
            if (all.get(i).year() == null) {
                all.set(i, all.get(i).withYear(next.year()));
            }
        }
        check(all);
        return List.copyOf(all);
    }

    private void check(List<Part> all) {
        if (all.stream().anyMatch(part -> part.unit() == Unit.ORDINAL || !part.isCounted())) {
            throw refusal(Message.of("it counts what there is not", "elle compte ce qui n'existe pas"));
        }
        if (all.stream().anyMatch(Part::bare)) {
            throw refusal(
                    all.size() == 1
                            ? Message.of("a day needs its month", "un jour a besoin de son mois")
                            : NumericDays.AMBIGUOUS);
        }
        var last = all.get(all.size() - 1);
        boolean mixed = all.stream().anyMatch(part -> part.unit() != last.unit());
        if (mixed && !(all.size() == 2 && wording.links().get(0) == Link.TO)) {
            throw refusal(Message.of(
                    "its parts are of different kinds; write all as days, all as months or all as years",
                    "ses parties sont de nature différente ; écrivez tout en jours, en mois ou en années"));
        }
        for (var part : all) {
            if (part.year() != null && last.year() == null) {
                throw refusal(Message.of("its last part has no year", "sa dernière partie n'a pas d'année"));
            }
            if (named(part) && !part.dayOrYear() && part.dayIn(LEAP_YEAR).isEmpty()) {
                throw refusal(noSuchDay(
                        part, part.year() == null ? "" : " " + part.year().value()));
            }
        }
    }

    private static boolean named(Part part) {
        return part.unit() == Unit.DAY || part.unit() == Unit.WEEK || part.unit() == Unit.WEEK_FROM;
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
        if (named(part)) {
            var day = part.dayIn(year).orElseThrow(() -> refusal(noSuchDay(part, " " + year)));
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
                throw refusal(Message.of(
                        "\"until\" leaves open whether it ends before or with it; write \"by\" or \"before\"",
                        "« jusqu'en » laisse ouvert si elle finit avant ou avec ; écrivez « d'ici fin » ou « avant »"));
            }
            return open(spans.get(0), parts.get(0).unit().precisionOfOpen());
        }
        var stretches = stretches(spans);
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

    /** The days that it names, in order: what follows on each other is one stretch. */
    private List<FuzzyPeriod.Stretch> stretches(List<Span> spans) {
        var found = new ArrayList<FuzzyPeriod.Stretch>();
        for (int i = 0; i < spans.size(); i++) {
            var link = i == 0 ? Link.AND : wording.links().get(i - 1);
            boolean range = link == Link.TO || wording.opening() == Opening.BETWEEN && i == 1;
            var first = found.isEmpty() ? null : found.get(found.size() - 1);
            if (range && i > 1 && wording.links().get(i - 2) == Link.TO) {
                throw refusal(Message.of("it names more than two ends", "elle nomme plus de deux extrémités"));
            }
            boolean follows =
                    first != null && spans.get(i).from().equals(first.to().plusDays(1));
            if (range || follows) {
                found.set(
                        found.size() - 1,
                        new FuzzyPeriod.Stretch(first.from(), spans.get(i).to()));
            } else if (link == Link.LIST) {
                throw refusal(Message.of(
                        "what it names does not follow on each other; a range has a dash, \"8–10 Dec 2009\", and single days"
                                + " an \"and\", \"8 and 12 Dec 2009\"",
                        "ce qu'elle nomme ne se suit pas ; un intervalle a un tiret, « 8–10 déc. 2009 », et des jours isolés un"
                                + " « et », « 8 et 12 déc. 2009 »"));
            } else {
                found.add(new FuzzyPeriod.Stretch(
                        spans.get(i).from(), spans.get(i).to()));
            }
        }
        return List.copyOf(found);
    }

    private boolean goesBackwards(List<Span> spans) {
        for (int i = 1; i < spans.size(); i++) {
            boolean sameRange = wording.links().get(i - 1) == Link.TO
                    && spans.get(i).from().equals(spans.get(i - 1).from());
            boolean mixedRange = wording.links().get(i - 1) == Link.TO && !ofOneUnit();
            boolean back = mixedRange
                    ? spans.get(i).to().isBefore(spans.get(i - 1).from())
                            || spans.get(i).from().isBefore(spans.get(i - 1).from())
                    : !sameRange
                            && !spans.get(i).from().isAfter(spans.get(i - 1).to());
            if (back) {
                return true;
            }
        }
        return false;
    }

    private FuzzyPeriod open(Span span, Precision precision) {
        return switch (wording.opening()) {
            case FROM -> new FuzzyPeriod(text, span.from(), null, precision);
            case AFTER -> new FuzzyPeriod(text, span.to().plusDays(1), null, precision);
            case BEFORE -> new FuzzyPeriod(text, null, span.from().minusDays(1), precision);
            default -> new FuzzyPeriod(text, null, span.to(), precision);
        };
    }

    private Part last() {
        return parts.get(parts.size() - 1);
    }

    private boolean ofOneUnit() {
        return parts.stream().allMatch(part -> part.unit() == last().unit());
    }

    private static Message dayOrYear(Part part) {
        return Message.of(
                "%1$02d may be the day or the year; write \"%1$d %2$s\" with its year, or \"%2$s\" with a year of four digits",
                "%1$02d peut être le jour ou l'année ; écrivez « %1$d %2$s » avec son année, ou « %2$s » avec une année à"
                        + " quatre chiffres",
                part.day(),
                monthName(part));
    }

    private static Message noSuchDay(Part part, String year) {
        return Message.of("there is no %s %s%s", "il n'y a pas de %s %s%s", part.day(), monthName(part), year);
    }

    private static Message monthName(Part part) {
        return new Message(MonthNames.full(part.index(), Language.EN), MonthNames.full(part.index(), Language.FR));
    }

    private InvalidValue refusal(Message reason) {
        return Refusal.of(text, reason);
    }
}

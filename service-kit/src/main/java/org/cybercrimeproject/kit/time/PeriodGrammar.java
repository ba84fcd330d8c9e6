package org.cybercrimeproject.kit.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.text.Language;
import org.cybercrimeproject.kit.time.PeriodWords.Filler;
import org.cybercrimeproject.kit.time.PeriodWords.Meaning;
import org.cybercrimeproject.kit.time.Token.Sign;
import org.cybercrimeproject.kit.time.Wording.Link;
import org.cybercrimeproject.kit.time.Wording.Opening;

/**
 * The order in which tokens make a period: {@code [opening] time (link time)* [closing]}, where a time may begin with
 * «the end of» or «the beginning of» if the opening makes clear what that means.
 */
final class PeriodGrammar {

    static final Message WEEK_BY_ITS_DAY =
            Message.of("a week is named by one of its days", "une semaine se nomme par un de ses jours");

    private final Tokens tokens;
    private final PartGrammar partGrammar;
    private final BoundaryGrammar boundaryGrammar;
    private final List<Part> parts = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private Opening opening;
    /** Why a boundary without an opening is refused, unless what follows makes it clear: « fin octobre au plus tard ». */
    private InvalidValue unclear;

    private PeriodGrammar(String text, List<Token> tokens, NumberOrder order, boolean yearsAfterMonths) {
        this.tokens = new Tokens(text, tokens);
        this.partGrammar = new PartGrammar(text, this.tokens, order, yearsAfterMonths);
        this.boundaryGrammar = new BoundaryGrammar(this.tokens);
    }

    /**
     * What the tokens of a text say.
     *
     * @param order in which order numbers make a day
     * @param yearsAfterMonths whether «Jan 10» is January 2010 and not the 10th
     * @throws InvalidValue when they do not follow the grammar
     */
    static Wording read(String text, List<Token> tokens, NumberOrder order, boolean yearsAfterMonths) {
        return new PeriodGrammar(text, tokens, order, yearsAfterMonths).wording();
    }

    private Wording wording() {
        opening = opening();
        parts.addAll(time());
        var closing = closing();
        if (unclear != null && closing == null) {
            throw unclear;
        }
        while (closing == null && !tokens.atEnd()) {
            var link = link();
            links.add(link);
            if (link != Link.TO) {
                repeatedOpening();
            }
            parts.addAll(time());
            closing = closing();
        }
        if (!tokens.atEnd()) {
            throw notUnderstood(tokens.peek(0));
        }
        close(closing);
        return new Wording(opening, parts(), List.copyOf(links), tokens.languages()).withYearBehind();
    }

    /** One opening, or two that agree: «at the latest by», « au plus tard avant », «with effect from». */
    private Opening opening() {
        var found = tokens.takePhrase(PeriodPhrases::opening);
        if (found == null) {
            return Opening.WITHIN;
        }
        // «deadline: 31 October»
        tokens.skip(tokens.peek(0) == Sign.COMMA ? 1 : 0);
        if (found != Opening.BY && found != Opening.FROM) {
            return found;
        }
        var second = tokens.takePhrase(phrase -> agreeing(found, PeriodPhrases.opening(phrase)));
        return second == null || second == Opening.WITHIN ? found : second;
    }

    private static Meaning<Opening> agreeing(Opening first, Meaning<Opening> second) {
        boolean agrees = second != null
                && (second.value() == first
                        || second.value() == Opening.WITHIN
                        || first == Opening.BY && second.value() == Opening.BEFORE);
        return agrees ? second : null;
    }

    /** « du 8 au 10 et du 15 au 17 », «in May and in June», « les semaines du 5 et du 12 mai ». */
    private void repeatedOpening() {
        if (opening == Opening.FROM || opening == Opening.RANGE || opening == Opening.WITHIN) {
            tokens.takePhrase(phrase -> {
                var meaning = PeriodPhrases.opening(phrase);
                return meaning != null && meaning.value() == opening ? meaning : null;
            });
        }
        if (opening == Opening.WITHIN && tokens.isOf(0)) {
            tokens.take(1);
        }
    }

    /** What follows a time, perhaps behind a comma or in brackets: «onwards», «, at the latest», «(ongoing)». */
    private Opening closing() {
        int start = tokens.position();
        boolean bracket = tokens.peek(0) == Sign.OPEN;
        tokens.skip(bracket || tokens.peek(0) == Sign.COMMA || tokens.peek(0) == Sign.DASH ? 1 : 0);
        var closing = tokens.takePhrase(
                phrase -> phrase.equals("on") && opening != Opening.FROM ? null : PeriodPhrases.closing(phrase));
        if (closing == null) {
            tokens.skip(start - tokens.position());
            return null;
        }
        if (bracket && tokens.peek(0) != Sign.CLOSE) {
            throw notUnderstood(tokens.peek(0));
        }
        tokens.skip(bracket ? 1 : 0);
        return closing;
    }

    private void close(Opening closing) {
        if (closing == null) {
            return;
        }
        boolean alone = links.isEmpty();
        if (unclear != null && closing != Opening.BY) {
            throw unclear;
        }
        if (closing == Opening.UNTIL) {
            // «inclusive» says of a range what it means anyway, and decides what «until» leaves open.
            if (alone && opening == Opening.UNTIL) {
                opening = Opening.BY;
            } else if (opening == Opening.BEFORE || opening == Opening.AFTER) {
                throw refusal(Message.of(
                        "it says at once that its end belongs to it and that it does not",
                        "il est dit à la fois que la fin en fait partie et qu'elle n'en fait pas partie"));
            }
        } else if (alone && (opening == Opening.WITHIN || opening == closing)) {
            opening = closing;
        } else {
            throw refusal(Message.of("its ends contradict each other", "ses extrémités se contredisent"));
        }
    }

    private List<Part> parts() {
        var last = parts.get(parts.size() - 1);
        if (partGrammar.weekdays().ofLastDay() != null) {
            if (links.isEmpty()) {
                throw refusal(Message.of("a weekday stands with its day", "un jour de la semaine va avec sa date"));
            }
            parts.set(parts.size() - 1, last.withWeekday(partGrammar.weekdays().ofLastDay()));
        }
        var week = partGrammar.week();
        boolean range = links.contains(Link.TO);
        if (week == null || range) {
            // «week of 8-12 October»: the days are named.
            return List.copyOf(parts);
        }
        if (last.unit() != Unit.DAY || !links.isEmpty() && !partGrammar.weeks()) {
            throw refusal(WEEK_BY_ITS_DAY);
        }
        // A bare day stays one until it has its month.
        return parts.stream()
                .map(part -> part.bare() ? part.completedBy(last) : part)
                .map(part -> part.asWeek(week))
                .toList();
    }

    private Link link() {
        if (tokens.peek(0) instanceof Sign sign) {
            tokens.skip(1);
            return switch (sign) {
                case DASH -> Link.TO;
                case AMPERSAND -> Link.AND;
                case COMMA -> tokens.isPhrase(phrase -> PeriodPhrases.link(phrase)) ? link() : Link.ALSO;
                case SLASH -> isIsoInterval() ? Link.TO : Link.LIST;
                case DOT -> tokens.peek(0) == Sign.DASH ? link() : Link.LIST;
                case OPEN, CLOSE -> throw notUnderstood(isKnownToBeWrong(tokens.peek(0)) ? tokens.peek(0) : sign);
            };
        }
        var link = tokens.takePhrase(PeriodPhrases::link);
        if (link == null) {
            throw notUnderstood(tokens.peek(0));
        }
        return link;
    }

    private static boolean isKnownToBeWrong(Token token) {
        return token != null && PeriodWords.reasonAgainst(token.toString()) != null;
    }

    /** Between days or months as ISO 8601 writes them a slash means from one to the other. */
    private boolean isIsoInterval() {
        boolean lastDayOnly =
                tokens.peek(-2) instanceof Token.IsoDay && tokens.peek(0) instanceof Token.Number day && day.isPlain(2);
        return isIso(tokens.peek(-2)) && (isIso(tokens.peek(0)) || lastDayOnly);
    }

    private static boolean isIso(Token token) {
        return token instanceof Token.IsoDay || token instanceof Token.NumericMonth;
    }

    /** A time, with the boundary that it may name: «the end of March». */
    private List<Part> time() {
        int start = tokens.position();
        var boundary = boundaryGrammar.boundary();
        if (boundary == null) {
            return List.of(partGrammar.part());
        }
        var unnamed = boundaryGrammar.unnamed();
        boolean end = boundary == Filler.END;
        boolean endOfRange =
                !links.isEmpty() && links.get(links.size() - 1) == (opening == Opening.BETWEEN ? Link.AND : Link.TO);
        boolean clear = end
                ? endOfRange
                        || opening == Opening.BY
                        || opening == Opening.UNTIL
                        || opening == Opening.BEFORE
                        || opening == Opening.AFTER
                : parts.isEmpty() && (opening == Opening.FROM || opening == Opening.RANGE) || opening == Opening.BEFORE;
        if (!clear) {
            return List.of(vague(end, start, unnamed));
        }
        if (end && (opening == Opening.BEFORE || opening == Opening.UNTIL)) {
            // Before the end is by the last day; «until» with an end leaves nothing open.
            opening = Opening.BY;
        }
        var part = unnamed != null ? unnamed : partGrammar.part();
        return List.of(end && endOfRange ? part.onlyItsEnd() : part);
    }

    /**
     * «end of October 2012» alone: which days of it, nobody knows; says how to write what may be meant. Only «at the
     * latest» behind it makes it clear.
     */
    private Part vague(boolean end, int start, Part unnamed) {
        var general = PeriodWords.reasonAgainst(tokens.peekAt(start).toString());
        var reason = (general != null ? general : PeriodWords.reasonAgainst("early")).value();
        Part part;
        try {
            part = unnamed != null ? unnamed : partGrammar.part();
        } catch (InvalidValue notReadEither) {
            throw refusal(reason);
        }
        var days = part.year() == null || part.unit() == Unit.DAY
                ? Optional.<Wording.Span>empty()
                : part.in(part.year().value());
        if (end && days.isPresent()) {
            var by = FuzzyPeriod.by(days.get().to(), part.unit().precisionOfOpen());
            reason = Message.of(
                    "how many days its end has is not said; write \"%s\", or give the first and last day beside it",
                    "on ne sait pas combien de jours compte la fin ; écrivez « %s », ou donnez à côté le premier et le"
                            + " dernier jour",
                    new Message(by.print(Language.EN), by.print(Language.FR)));
        }
        if (!end || opening != Opening.WITHIN || !parts.isEmpty()) {
            throw refusal(reason);
        }
        unclear = refusal(reason);
        return part;
    }

    private InvalidValue notUnderstood(Token token) {
        return tokens.notUnderstood(token);
    }

    private InvalidValue refusal(Message reason) {
        return tokens.refusal(reason);
    }
}

package org.cybercrimeproject.kit.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.text.Language;
import org.cybercrimeproject.kit.time.PeriodWords.Filler;
import org.cybercrimeproject.kit.time.Token.Sign;
import org.cybercrimeproject.kit.time.Wording.Link;
import org.cybercrimeproject.kit.time.Wording.Opening;

/**
 * The order in which tokens make a period: {@code [opening] time (link time)* [closing]}, where a time may begin with
 * «the end of» or «the beginning of» if the opening makes clear what that means.
 */
final class PeriodGrammar {

    private final String text;
    private final Tokens tokens;
    private final PartGrammar partGrammar;
    private final List<Part> parts = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private Opening opening;
    /** Why a boundary without an opening is refused, unless what follows makes it clear: « fin octobre au plus tard ». */
    private InvalidValue unclear;

    private PeriodGrammar(String text, List<Token> tokens, NumberOrder order, boolean yearsAfterMonths) {
        this.text = text;
        this.tokens = new Tokens(text, tokens);
        this.partGrammar = new PartGrammar(text, this.tokens, order, yearsAfterMonths);
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
        var found = tokens.takePhrase(PeriodWords::opening);
        opening = found == null ? Opening.WITHIN : found;
        parts.addAll(time());
        var closing = closing();
        if (unclear != null && closing == null) {
            throw unclear;
        }
        while (closing == null && !tokens.atEnd()) {
            var link = link();
            links.add(link);
            if (link != Link.TO) {
                // « du 8 au 10 et du 15 au 17 »
                repeatedOpening();
            }
            parts.addAll(time());
            closing = closing();
        }
        if (!tokens.atEnd()) {
            throw notUnderstood(tokens.peek(0));
        }
        close(closing);
        return new Wording(opening, parts(), List.copyOf(links), tokens.languages());
    }

    private void repeatedOpening() {
        if (opening == Opening.FROM || opening == Opening.RANGE) {
            tokens.takePhrase(phrase -> {
                var meaning = PeriodWords.opening(phrase);
                return meaning != null && meaning.value() == opening ? meaning : null;
            });
        }
    }

    /** What follows a time: «onwards», «at the latest». */
    private Opening closing() {
        return tokens.takePhrase(
                phrase -> phrase.equals("on") && opening != Opening.FROM ? null : PeriodWords.closing(phrase));
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
        var week = partGrammar.week();
        if (week == null) {
            return List.copyOf(parts);
        }
        boolean range = links.contains(Link.TO);
        if (range && week == Unit.WEEK) {
            // «week of 8-12 October»: the days are named.
            return List.copyOf(parts);
        }
        var last = parts.get(parts.size() - 1);
        if (range || last.unit() != Unit.DAY || !links.isEmpty() && !partGrammar.weeks()) {
            throw refusal(Message.of("a week is named by one of its days", "une semaine se nomme par un de ses jours"));
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
                case COMMA -> tokens.isPhrase(phrase -> PeriodWords.link(phrase)) ? link() : Link.ALSO;
                case SLASH -> isIsoInterval() ? Link.TO : Link.LIST;
                case DOT -> tokens.peek(0) == Sign.DASH ? link() : Link.LIST;
                case OPEN, CLOSE -> throw notUnderstood(sign);
            };
        }
        var link = tokens.takePhrase(PeriodWords::link);
        if (link == null) {
            throw notUnderstood(tokens.peek(0));
        }
        return link;
    }

    /** Between days or months as ISO 8601 writes them a slash means from one to the other. */
    private boolean isIsoInterval() {
        return isIso(tokens.peek(-2)) && isIso(tokens.peek(0));
    }

    private static boolean isIso(Token token) {
        return token instanceof Token.IsoDay || token instanceof Token.NumericMonth;
    }

    /** A time, with the boundary that it may name: «the end of March». */
    private List<Part> time() {
        int start = tokens.position();
        var boundary = boundary();
        if (boundary == null) {
            return List.of(partGrammar.part());
        }
        boolean end = boundary == Filler.END;
        boolean endOfRange = !links.isEmpty() && links.get(links.size() - 1) == Link.TO;
        boolean clear = end
                ? endOfRange
                        || opening == Opening.BY
                        || opening == Opening.UNTIL
                        || opening == Opening.BEFORE
                        || opening == Opening.AFTER
                : parts.isEmpty() && (opening == Opening.FROM || opening == Opening.RANGE) || opening == Opening.BEFORE;
        if (!clear) {
            return List.of(vague(end, start));
        }
        if (end && (opening == Opening.BEFORE || opening == Opening.UNTIL)) {
            // Before the end is by the last day; «until» with an end leaves nothing open.
            opening = Opening.BY;
        }
        if (tokens.atEnd() && tokens.lastTaken() == Filler.YEAR) {
            return List.of(Part.of(Unit.YEAR, 1, null));
        }
        return List.of(partGrammar.part());
    }

    /** «the end of», « la fin du »: what stands before the time itself; null where nothing does. */
    private Filler boundary() {
        int ahead = tokens.isArticle(0) ? 1 : 0;
        ahead = ahead == 0 && tokens.isOf(0) && tokens.isArticle(1) ? 2 : ahead;
        var filler = tokens.filler(ahead);
        int dash = tokens.peek(ahead + 1) == Sign.DASH ? 1 : 0;
        boolean yearEnd = filler == Filler.YEAR && tokens.filler(ahead + 1 + dash) == Filler.END;
        if (filler != Filler.END && filler != Filler.START && !yearEnd) {
            return null;
        }
        if (yearEnd) {
            // «by year-end 2012»
            tokens.take(ahead + 2 + dash);
            if (tokens.atEnd()) {
                tokens.took(Filler.YEAR);
            }
            return Filler.END;
        }
        tokens.take(ahead + 1);
        tokens.took(null);
        // «by end-2012»
        tokens.skip(tokens.peek(0) == Sign.DASH ? 1 : 0);
        int of = tokens.isOf(0) ? 1 : 0;
        if (tokens.isArticle(of) && tokens.filler(of + 1) == Filler.YEAR || tokens.filler(of) == Filler.YEAR) {
            int year = tokens.isArticle(of) ? of + 1 : of;
            if (tokens.peek(year + 1) == null) {
                tokens.take(year + 1);
                tokens.took(Filler.YEAR);
                return filler;
            }
        }
        if (of == 1) {
            tokens.take(1);
        }
        return filler;
    }

    /**
     * «end of October 2012» alone: which days of it, nobody knows; says how to write what may be meant. Only «at the
     * latest» behind it makes it clear.
     */
    private Part vague(boolean end, int start) {
        var general = PeriodWords.reasonAgainst(tokens.peekAt(start).toString());
        var reason = (general != null ? general : PeriodWords.reasonAgainst("early")).value();
        Part part;
        try {
            part = partGrammar.part();
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
        return partGrammar.notUnderstood(token);
    }

    private InvalidValue refusal(Message reason) {
        return Refusal.of(text, reason);
    }
}

package org.cybercrimeproject.kit.time;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.text.Language;
import org.cybercrimeproject.kit.time.Token.Number;
import org.cybercrimeproject.kit.time.Token.Sign;
import org.cybercrimeproject.kit.time.Token.Word;
import org.cybercrimeproject.kit.time.Wording.Link;
import org.cybercrimeproject.kit.time.Wording.Opening;
import org.cybercrimeproject.kit.time.Wording.Part;
import org.cybercrimeproject.kit.time.Wording.Year;

/**
 * The order in which tokens make a period: {@code [opening] part (link part)*}. Reads from left to right and never
 * looks ahead further than an opening phrase is long.
 */
final class PeriodGrammar {

    private static final String FULL_YEAR = "write years with four digits";

    private final String text;
    private final List<Token> tokens;
    private final Set<Language> languages = EnumSet.allOf(Language.class);
    private int at;

    private PeriodGrammar(String text) {
        this.text = text;
        this.tokens = Tokenizer.tokens(text);
    }

    /** @throws InvalidValue when the text does not follow the grammar */
    static Wording read(String text) {
        return new PeriodGrammar(text).wording();
    }

    private Wording wording() {
        var opening = opening();
        var parts = new ArrayList<Part>();
        var links = new ArrayList<Link>();
        parts.add(part());
        if (opening == Opening.FROM
                && peek(0) instanceof Word word
                && Set.of("on", "onward", "onwards").contains(word.letters())) {
            take(PeriodWords.EN);
        }
        while (at < tokens.size()) {
            links.add(link());
            parts.add(part());
        }
        return new Wording(opening, List.copyOf(parts), List.copyOf(links), Set.copyOf(languages));
    }

    private Opening opening() {
        var phrase = new StringBuilder();
        var found = new PeriodWords.Meaning<>(Opening.WITHIN, PeriodWords.BOTH);
        int words = 0;
        for (int i = 0; i < PeriodWords.LONGEST_OPENING && peek(i) instanceof Word word; i++) {
            var meaning = PeriodWords.opening(
                    phrase.append(i == 0 ? "" : " ").append(word.letters()).toString());
            if (meaning != null) {
                found = meaning;
                words = i + 1;
            }
        }
        at += words;
        languages.retainAll(found.languages());
        return found.value();
    }

    private Link link() {
        var token = peek(0);
        if (token instanceof Sign sign) {
            at++;
            if (sign == Sign.COMMA
                    && peek(0) instanceof Word word
                    && Set.of("and", "et").contains(word.letters())) {
                return link();
            }
            return switch (sign) {
                case DASH -> Link.TO;
                case AMPERSAND -> Link.AND;
                case SLASH, COMMA, DOT -> Link.LIST;
            };
        }
        if (token instanceof Word word && PeriodWords.link(word.letters()) != null) {
            return meant(PeriodWords.link(word.letters()));
        }
        throw notUnderstood(token);
    }

    private Part part() {
        article();
        var token = peek(0);
        if (token instanceof Token.IsoDay iso) {
            return isoDay(iso);
        }
        if (token instanceof Number number) {
            return startingWith(number);
        }
        if (token instanceof Word word) {
            return startingWith(word);
        }
        throw notUnderstood(token);
    }

    private Part isoDay(Token.IsoDay iso) {
        at++;
        if (iso.month() < 1 || iso.month() > 12) {
            throw refusal("there is no month " + iso.month());
        }
        return Part.day(iso.day(), iso.month(), new Year(iso.year(), true));
    }

    /** Only before a number: «before the May» speaks of something else than a month. */
    private void article() {
        var of = peek(0) instanceof Word word ? PeriodWords.languagesOfArticle(word.letters()) : null;
        if (of == null) {
            return;
        }
        if (!isNumeral(peek(1))) {
            throw peek(1) instanceof Word next && PeriodWords.reasonAgainst(next.letters()) != null
                    ? notUnderstood(next)
                    : refusal("after " + Refusal.quoted(peek(0).toString())
                            + " a day, quarter or half-year must follow; the time of an event is given by its date");
        }
        take(of);
    }

    private static boolean isNumeral(Token token) {
        return token instanceof Number number && number.digits() < 3
                || token instanceof Word word && PeriodWords.ordinal(word.letters()) != null;
    }

    private Part startingWith(Number number) {
        at++;
        if (number.shortened()) {
            throw refusal(FULL_YEAR);
        }
        if (number.isPlain(4)) {
            return yearOrUnitOfYear(new Year(number.value(), true));
        }
        if (number.digits() > 2) {
            throw refusal(Refusal.quoted(number.toString()) + " is neither a day nor a year");
        }
        if (!number.suffix().isEmpty()) {
            languages.retainAll(PeriodWords.languagesOfSuffix(number.suffix()));
        }
        if (peek(0) instanceof Word word) {
            var unit = PeriodWords.unit(word.letters());
            unit = unit == null ? PeriodWords.unitLetter(word.letters()) : unit;
            if (unit != null) {
                return unit(meant(unit), number.value());
            }
        }
        return day(number.value());
    }

    private Part day(int day) {
        int of = ofLanguages(peek(0)) == null ? 0 : 1;
        var month = peek(of) instanceof Word word ? MonthNames.named(word) : null;
        if (month == null) {
            // «Dec 8-10, 2009»: the year after a bare day.
            return Part.day(day, 0, year(false));
        }
        if (of == 1) {
            take(ofLanguages(peek(0)));
        }
        take(month.languages());
        return Part.day(day, month.month(), year(true));
    }

    /** «2010», or the whole of «2010 Q3». */
    private Part yearOrUnitOfYear(Year year) {
        if (peek(0) instanceof Word word
                && PeriodWords.unitLetter(word.letters()) != null
                && peek(1) instanceof Number number) {
            var unit = meant(PeriodWords.unitLetter(word.letters()));
            at++;
            return unitOf(unit, number.value(), year);
        }
        return Part.of(Precision.YEAR, 1, year);
    }

    private Part startingWith(Word word) {
        var month = MonthNames.named(word);
        if (month != null) {
            take(month.languages());
            return month(month.month());
        }
        var letter = PeriodWords.unitLetter(word.letters());
        if (letter != null
                && peek(1) instanceof Number number
                && number.suffix().isEmpty()) {
            var unit = meant(letter);
            at++;
            return unit(unit, number.value());
        }
        var ordinal = PeriodWords.ordinal(word.letters());
        if (ordinal != null && peek(1) instanceof Word next && PeriodWords.unit(next.letters()) != null) {
            int index = meant(ordinal);
            return unit(meant(PeriodWords.unit(next.letters())), index);
        }
        throw notUnderstood(word);
    }

    private Part month(int month) {
        if (!(peek(0) instanceof Number number) || number.isPlain(4) || number.shortened()) {
            return Part.of(Precision.MONTH, month, year(false));
        }
        at++;
        if (number.digits() > 2) {
            throw refusal(Refusal.quoted(number.toString()) + " is neither a day nor a year");
        }
        if (!number.suffix().isEmpty()) {
            languages.retainAll(PeriodWords.languagesOfSuffix(number.suffix()));
        }
        return Part.dayAfterMonth(number.value(), month, year(false), number.isPlain(2));
    }

    private Part unit(Precision unit, int index) {
        boolean slash = peek(0) == Sign.SLASH && peek(1) instanceof Number number && number.isPlain(4);
        at += slash ? 1 : 0;
        return unitOf(unit, index, year(true));
    }

    private Part unitOf(Precision unit, int index, Year year) {
        int count = unit == Precision.QUARTER ? 4 : 2;
        if (index < 1 || index > count) {
            throw refusal("a year has " + count + (unit == Precision.QUARTER ? " quarters" : " halves"));
        }
        return Part.of(unit, index, year);
    }

    /**
     * The year, if one follows, perhaps after «of» or a comma; else null.
     *
     * @param twoDigits whether two digits can only be a year here
     */
    private Year year(boolean twoDigits) {
        var of = ofLanguages(peek(0));
        boolean comma = peek(0) == Sign.COMMA;
        int skipped = of != null || comma ? 1 : 0;
        if (!(peek(skipped) instanceof Number number) || !number.suffix().isEmpty()) {
            return null;
        }
        boolean two = number.digits() == 2 && (number.shortened() || twoDigits && !comma);
        if (number.digits() != 4 && !two) {
            return null;
        }
        if (of != null) {
            languages.retainAll(of);
        }
        at += skipped + 1;
        return two
                ? new Year(number.value() + (number.value() < 80 ? 2000 : 1900), false)
                : new Year(number.value(), true);
    }

    private static Set<Language> ofLanguages(Token token) {
        return token instanceof Word word ? PeriodWords.languagesOfOf(word.letters()) : null;
    }

    private <T> T meant(PeriodWords.Meaning<T> meaning) {
        take(meaning.languages());
        return meaning.value();
    }

    private void take(Set<Language> of) {
        at++;
        languages.retainAll(of);
    }

    private Token peek(int ahead) {
        return at + ahead < tokens.size() ? tokens.get(at + ahead) : null;
    }

    private InvalidValue notUnderstood(Token token) {
        if (token == null) {
            return refusal("it ends too early");
        }
        if (token instanceof Number) {
            return refusal(Refusal.quoted(token.toString()) + " does not fit where it stands; " + FULL_YEAR);
        }
        var reason = PeriodWords.reasonAgainst(token.toString());
        return refusal(reason != null ? reason : Refusal.quoted(token.toString()) + " is not understood there");
    }

    private InvalidValue refusal(String reason) {
        return Refusal.of(text, reason);
    }
}

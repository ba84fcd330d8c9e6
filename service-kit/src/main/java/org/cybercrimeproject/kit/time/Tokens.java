package org.cybercrimeproject.kit.time;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.text.Language;
import org.cybercrimeproject.kit.time.PeriodWords.Filler;
import org.cybercrimeproject.kit.time.PeriodWords.Meaning;
import org.cybercrimeproject.kit.time.Token.Word;

/** The tokens of a text, read from left to right; what is taken narrows the languages in which all of it is right. */
final class Tokens {

    private final String text;
    private final List<Token> tokens;
    private final Set<Language> languages = EnumSet.allOf(Language.class);
    private int at;

    Tokens(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    boolean atEnd() {
        return at >= tokens.size();
    }

    int position() {
        return at;
    }

    Token peek(int ahead) {
        return peekAt(at + ahead);
    }

    Token peekAt(int position) {
        return position < tokens.size() ? tokens.get(position) : null;
    }

    Set<Language> languages() {
        return Set.copyOf(languages);
    }

    /** Goes on without looking at what it passes. */
    void skip(int count) {
        at += count;
    }

    /** Takes the next tokens: articles, fillers and words like «of» narrow the languages. */
    void take(int count) {
        for (int i = 0; i < count; i++, at++) {
            if (peek(0) instanceof Word word) {
                narrow(languagesOf(word.letters()));
            }
        }
    }

    /** Takes the next token, which is right in these languages. */
    void take(Set<Language> of) {
        at++;
        narrow(of);
    }

    void narrow(Set<Language> to) {
        languages.retainAll(to);
    }

    /** Takes the next token with its meaning. */
    <T> T meant(Meaning<T> meaning) {
        take(meaning.languages());
        return meaning.value();
    }

    /** Takes the longest phrase that has a meaning; null where none has. */
    <T> T takePhrase(Function<String, Meaning<T>> meanings) {
        var phrase = new StringBuilder();
        Meaning<T> found = null;
        int words = 0;
        for (int i = 0; i < PeriodPhrases.LONGEST && isWordOfPhrase(i); i++) {
            if (peek(i) == Token.Sign.DASH) {
                continue;
            }
            var meaning = meanings.apply(
                    phrase.append(i == 0 ? "" : " ").append(peek(i)).toString());
            if (meaning != null) {
                found = meaning;
                words = i + 1;
            }
        }
        if (found == null) {
            return null;
        }
        at += words;
        narrow(found.languages());
        return found.value();
    }

    /** « au-delà » is one word for who writes it. */
    private boolean isWordOfPhrase(int ahead) {
        return peek(ahead) instanceof Word
                || ahead > 0 && peek(ahead) == Token.Sign.DASH && peek(ahead + 1) instanceof Word;
    }

    /** Whether the next word has a meaning. */
    <T> boolean isPhrase(Function<String, Meaning<T>> meanings) {
        return peek(0) instanceof Word word && meanings.apply(word.letters()) != null;
    }

    boolean isArticle(int ahead) {
        return peek(ahead) instanceof Word word && PeriodWords.languagesOfArticle(word.letters()) != null;
    }

    boolean isOf(int ahead) {
        return peek(ahead) instanceof Word word && PeriodWords.languagesOfOf(word.letters()) != null;
    }

    /** The month that is named there, or null. */
    MonthNames.Named month(int ahead) {
        return peek(ahead) instanceof Word word ? MonthNames.named(word) : null;
    }

    /** Whether a year of four digits stands there. */
    boolean isYear(int ahead) {
        return peek(ahead) instanceof Token.Number number && number.isPlain(4);
    }

    /** How many words stand before a month: «of», « du mois de ». */
    int beforeMonth() {
        int of = isOf(0) ? 1 : 0;
        int noun = isArticle(of) ? of + 1 : of;
        return filler(noun) == Filler.MONTH && isOf(noun + 1) ? noun + 2 : of;
    }

    /** What noun stands there, or null. */
    Filler filler(int ahead) {
        var meaning = peek(ahead) instanceof Word word ? PeriodWords.filler(word.letters()) : null;
        return meaning == null ? null : meaning.value();
    }

    InvalidValue refusal(Message reason) {
        return Refusal.of(text, reason);
    }

    /** Why a token can't stand where it stands. @param token null at the end */
    InvalidValue notUnderstood(Token token) {
        if (token == null) {
            return refusal(Message.of("it ends too early", "elle s'arrête trop tôt"));
        }
        if (token instanceof Token.Number) {
            return refusal(Message.of(
                    "\"%s\" does not fit where it stands; %s",
                    "« %s » n'est pas à sa place ; %s", token, Refusal.FULL_YEAR));
        }
        var reason = PeriodWords.reasonAgainst(token.toString());
        return refusal(
                reason != null
                        ? reason.value()
                        : Message.of(
                                "\"%s\" is not understood there", "« %s » n'est pas compris à cet endroit", token));
    }

    private static Set<Language> languagesOf(String word) {
        var filler = PeriodWords.filler(word);
        if (filler != null) {
            return filler.languages();
        }
        var article = PeriodWords.languagesOfArticle(word);
        var of = PeriodWords.languagesOfOf(word);
        return article != null ? article : of != null ? of : PeriodWords.BOTH;
    }
}

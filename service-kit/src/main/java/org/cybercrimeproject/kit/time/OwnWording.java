package org.cybercrimeproject.kit.time;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.text.Language;

/** A wording that no reader can place, and whose days a person gave: «early 2013», « après les élections ». */
final class OwnWording {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(19|20|21)\\d{2}(?!\\d)");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private OwnWording() {}

    /** Whether the text of a period is such a wording: not even its own days tell a reader what it means. */
    static boolean is(FuzzyPeriod period) {
        try {
            GivenPeriod.read(period.text(), period);
            return false;
        } catch (InvalidValue notRead) {
            return true;
        }
    }

    /** Whether a text may be in a language: no word that is known belongs only to the other one. */
    static boolean mayBeIn(String text, Language language) {
        var found = EnumSet.noneOf(Language.class);
        WORD.matcher(text)
                .results()
                .map(word -> languagesOf(word.group()))
                .filter(languages -> languages.size() == 1)
                .forEach(found::addAll);
        return found.isEmpty() || found.contains(language);
    }

    static boolean namesAYear(String text) {
        return YEAR.matcher(text).find();
    }

    private static Set<Language> languagesOf(String written) {
        var letters = Tokenizer.plain(written);
        boolean accented = !letters.equals(written.toLowerCase(java.util.Locale.ROOT));
        var month = MonthNames.named(new Token.Word(letters, accented, Character.isUpperCase(written.charAt(0))));
        if (month != null) {
            return month.languages();
        }
        var reason = PeriodWords.reasonAgainst(letters);
        if (reason != null) {
            return reason.languages();
        }
        var of = PeriodWords.languagesOfOf(letters);
        var article = PeriodWords.languagesOfArticle(letters);
        var opening = PeriodPhrases.opening(letters);
        var unit = PeriodWords.unit(letters);
        return of != null
                ? of
                : article != null
                        ? article
                        : opening != null ? opening.languages() : unit != null ? unit.languages() : PeriodWords.BOTH;
    }
}

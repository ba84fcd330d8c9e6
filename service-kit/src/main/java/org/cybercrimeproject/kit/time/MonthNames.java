package org.cybercrimeproject.kit.time;

import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cybercrimeproject.kit.text.Language;

/**
 * The names of the months, to read and to print; and of the days of the week, to print.
 *
 * <p>Tables of our own: those of the JDK change with its version, and with them would every report.
 */
public final class MonthNames {

    /** A month that a word names. @param languages those in which the word is spelled so */
    record Named(int month, Set<Language> languages) {}

    private static final Map<Language, List<String>> FULL = Map.of(
            Language.EN,
            List.of("January February March April May June July August September October November December".split(" ")),
            Language.FR,
            List.of("janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" ")));

    private static final Map<Language, List<String>> SHORT = Map.of(
            Language.EN, List.of("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ")),
            Language.FR, List.of("janv. févr. mars avril mai juin juil. août sept. oct. nov. déc.".split(" ")));

    private static final Map<Language, List<String>> WEEKDAYS = Map.of(
            Language.EN, List.of("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ")),
            Language.FR, List.of("lundi mardi mercredi jeudi vendredi samedi dimanche".split(" ")));

    /** Without accents; those of a line mean the same month. */
    private static final List<String> ENGLISH = List.of(
            "jan january",
            "feb february",
            "mar march",
            "apr april",
            "may",
            "jun june",
            "jul july",
            "aug august",
            "sep sept september",
            "oct october",
            "nov november",
            "dec december");

    private static final List<String> FRENCH = List.of(
            "janv janvier",
            "fev fevr fevrier",
            "mars",
            "avr avril",
            "mai",
            "juin",
            "juil juill juillet",
            "aout",
            "sept septembre",
            "oct octobre",
            "nov novembre",
            "dec decembre");

    private static final Map<String, Integer> IN_ENGLISH = index(ENGLISH);
    private static final Map<String, Integer> IN_FRENCH = index(FRENCH);

    private MonthNames() {}

    /** The month that a word names in English or French, or null. */
    static Named named(Token.Word word) {
        var english = word.accented() ? null : IN_ENGLISH.get(word.letters());
        var french = IN_FRENCH.get(word.letters());
        if (english != null && french != null) {
            // Spelled alike but for the accent of « déc. », which has its own case, and French months are not
            // capitalised.
            return new Named(english, word.capital() || word.letters().equals("dec") ? PeriodWords.EN : PeriodWords.FR);
        }
        if (english != null) {
            return new Named(english, PeriodWords.EN);
        }
        return french == null ? null : new Named(french, PeriodWords.FR);
    }

    /** The whole name of a month, 1 to 12. */
    public static String full(int month, Language language) {
        return FULL.get(language).get(month - 1);
    }

    /** As it stands beside a day. */
    static String abbreviated(int month, Language language) {
        return SHORT.get(language).get(month - 1);
    }

    /** The name of a weekday, for messages. */
    static String weekday(DayOfWeek day, Language language) {
        return WEEKDAYS.get(language).get(day.getValue() - 1);
    }

    private static Map<String, Integer> index(List<String> months) {
        var index = new HashMap<String, Integer>();
        for (int i = 0; i < months.size(); i++) {
            for (var name : months.get(i).split(" ")) {
                index.put(name, i + 1);
            }
        }
        return Map.copyOf(index);
    }
}

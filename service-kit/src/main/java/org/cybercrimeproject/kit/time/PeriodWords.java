package org.cybercrimeproject.kit.time;

import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.text.Language;

/** The single words of a period but for the months, without accents, in English and French. */
final class PeriodWords {

    static final Set<Language> EN = Set.of(Language.EN);
    static final Set<Language> FR = Set.of(Language.FR);
    static final Set<Language> BOTH = Set.of(Language.EN, Language.FR);

    /** What a word or phrase means. @param languages those it belongs to */
    record Meaning<T>(T value, Set<Language> languages) {}

    /** «last», « dernier », whatever the number of the last one is. */
    static final int LAST = -1;

    private static final Map<String, Meaning<Unit>> UNITS = new HashMap<>();
    private static final Map<String, Meaning<Unit>> UNIT_LETTERS = new HashMap<>();
    private static final Map<String, Meaning<Integer>> ORDINALS = new HashMap<>();
    private static final Map<String, Meaning<Integer>> CARDINALS = new HashMap<>();
    private static final Map<String, Meaning<DayOfWeek>> WEEKDAYS = new HashMap<>();
    private static final Map<String, Meaning<Filler>> FILLERS = new HashMap<>();
    private static final Map<String, Set<Language>> SUFFIXES = new HashMap<>();
    private static final Map<String, Set<Language>> ARTICLES = new HashMap<>();
    private static final Map<String, Set<Language>> OF = new HashMap<>();
    private static final Map<String, Meaning<Message>> REASONS = new HashMap<>();

    /** Nouns that say what kind of thing follows. */
    enum Filler {
        /** «the end of …». */
        END,
        /** «the beginning of …». */
        START,
        /** «the month of …». */
        MONTH,
        /** «the year …». */
        YEAR,
        /** «the week of …». */
        WEEK,
        /** «the weeks of …». */
        WEEKS
    }

    static {
        put(UNITS, Unit.QUARTER, EN, "quarter, quarters, qtr, qtrs, trimester, trimesters");
        put(UNITS, Unit.HALF_YEAR, EN, "half, halves, semester, semesters");
        put(UNITS, Unit.QUARTER, FR, "trimestre, trimestres, trim");
        put(UNITS, Unit.HALF_YEAR, FR, "semestre, semestres, sem, moitie, moities");
        put(UNITS, Unit.HALF_MONTH, FR, "quinzaine, quinzaines");
        put(UNITS, Unit.HALF_MONTH, EN, "fortnight, fortnights");
        put(UNIT_LETTERS, Unit.QUARTER, EN, "q");
        put(UNIT_LETTERS, Unit.HALF_YEAR, EN, "h");
        put(UNIT_LETTERS, Unit.NUMBERED_WEEK, EN, "w, wk, cw");
        put(UNIT_LETTERS, Unit.QUARTER, FR, "t");
        put(UNIT_LETTERS, Unit.HALF_YEAR, FR, "s");

        put(ORDINALS, 1, EN, "first");
        put(ORDINALS, 1, FR, "premier, premiere, premiers, premieres");
        put(ORDINALS, 1, BOTH, "i, ier");
        put(ORDINALS, 2, BOTH, "second, ii, iie");
        put(ORDINALS, 2, FR, "seconde, seconds, secondes, deuxieme, deuxiemes");
        put(ORDINALS, 3, EN, "third");
        put(ORDINALS, 3, FR, "troisieme, troisiemes");
        put(ORDINALS, 3, BOTH, "iii, iiie");
        put(ORDINALS, 4, EN, "fourth");
        put(ORDINALS, 4, FR, "quatrieme, quatriemes");
        put(ORDINALS, 4, BOTH, "iv, ive");
        put(ORDINALS, LAST, EN, "last, final, latter");
        put(ORDINALS, LAST, FR, "dernier, derniere, derniers, dernieres");
        cardinals(EN, "one two three four five six seven eight nine ten eleven twelve");
        cardinals(FR, "un deux trois quatre cinq six sept huit neuf dix onze douze");

        weekdays(
                EN,
                "monday mon|tuesday tue tues|wednesday wed|thursday thu thur thurs|friday fri|saturday sat|sunday sun");
        weekdays(FR, "lundi lun|mardi mar|mercredi mer|jeudi jeu|vendredi ven vend|samedi sam|dimanche dim");

        put(FILLERS, Filler.END, EN, "end, close");
        put(FILLERS, Filler.END, FR, "fin");
        put(FILLERS, Filler.START, EN, "beginning, start");
        put(FILLERS, Filler.START, FR, "debut, commencement");
        put(FILLERS, Filler.MONTH, EN, "month, months");
        put(FILLERS, Filler.MONTH, FR, "mois");
        put(FILLERS, Filler.YEAR, EN, "year, years, biennium, triennium");
        put(FILLERS, Filler.YEAR, FR, "annee, annees, an");
        put(FILLERS, Filler.WEEK, EN, "week, wk");
        put(FILLERS, Filler.WEEK, FR, "semaine");
        put(FILLERS, Filler.WEEKS, EN, "weeks, wks");
        put(FILLERS, Filler.WEEKS, FR, "semaines");

        languages(SUFFIXES, EN, "st rd th");
        languages(SUFFIXES, BOTH, "nd");
        languages(SUFFIXES, FR, "er ere re e eme ieme nde");
        languages(ARTICLES, EN, "the");
        languages(ARTICLES, FR, "le la les l ce");
        languages(OF, EN, "of");
        languages(OF, FR, "de du d des");

        var vague = Message.of(
                "it is too vague; name the month, the quarter or the half-year, or give the first and last day beside it",
                "c'est trop vague ; nommez le mois, le trimestre ou le semestre, ou donnez à côté le premier et le dernier"
                        + " jour");
        reason(
                vague,
                EN,
                "early late mid middle spring summer autumn fall winter about around circa approximately soon");
        reason(vague, EN, "recently beginning start end");
        reason(vague, FR, "milieu mi printemps ete automne hiver vers environ bientot prochainement debut fin");
        var unsure = Message.of(
                "how sure it is belongs in the field \"tentative\", not into the period",
                "le degré de certitude se dit par le champ « tentative », non dans la période");
        reason(
                unsure,
                EN,
                "possibly probably perhaps maybe tentatively tentative provisionally provisional tbc principle");
        reason(unsure, FR, "eventuellement probablement provisoire provisoirement principe confirmer");
        var length = Message.of(
                "a length of time says not when it is; give its first and last day",
                "une durée ne dit pas quand ; donnez le premier et le dernier jour");
        reason(length, EN, "days weeks week month months years year");
        reason(length, FR, "jours semaine semaines mois annee annees ans an");
        var fiscal = Message.of(
                "a financial year begins on another day in each country; give its first and last day",
                "un exercice ne commence pas le même jour dans tous les pays ; donnez le premier et le dernier jour");
        reason(fiscal, EN, "fy fiscal financial");
        reason(fiscal, FR, "exercice");
        var academic = Message.of(
                "an academic year begins on another day in each country; give its first and last day",
                "une année scolaire ou universitaire ne commence pas le même jour dans tous les pays ; donnez le premier et le"
                        + " dernier jour");
        reason(academic, EN, "academic school");
        reason(academic, FR, "scolaire universitaire");
        var status = Message.of(
                "that something is postponed or cancelled is its status, not its period; give the period alone",
                "qu'une chose soit reportée ou annulée est son statut, non sa période ; donnez la période seule");
        reason(status, EN, "postponed cancelled canceled");
        reason(status, FR, "reporte reportee annule annulee");
        var relative = Message.of(
                "it depends on the day on which it was written; name the day, the month or the year",
                "cela dépend du jour où c'est écrit ; nommez le jour, le mois ou l'année");
        reason(relative, EN, "now today tomorrow next this coming present");
        reason(relative, FR, "maintenant demain prochain prochaine");
    }

    private PeriodWords() {}

    /** «quarter», «half». */
    static Meaning<Unit> unit(String word) {
        return UNITS.get(word);
    }

    /** Q as in Q3, H, W, and the French T and S. */
    static Meaning<Unit> unitLetter(String word) {
        return UNIT_LETTERS.get(word);
    }

    static Meaning<Integer> ordinal(String word) {
        return ORDINALS.get(word);
    }

    /** «three», « trois »: how many quarters or months. */
    static Meaning<Integer> cardinal(String word) {
        return CARDINALS.get(word);
    }

    static Meaning<DayOfWeek> weekday(String word) {
        return WEEKDAYS.get(word);
    }

    static Meaning<Filler> filler(String word) {
        return FILLERS.get(word);
    }

    static Set<Language> languagesOfSuffix(String suffix) {
        return SUFFIXES.get(suffix);
    }

    static Set<Language> languagesOfArticle(String word) {
        return ARTICLES.get(word);
    }

    /** «of», « de »: what may stand before a month or a year. */
    static Set<Language> languagesOfOf(String word) {
        return OF.get(word);
    }

    /** Why a word can't stand in a period, with the languages that it belongs to; null where none is known. */
    static Meaning<Message> reasonAgainst(String word) {
        return REASONS.get(word);
    }

    static <T> void put(Map<String, Meaning<T>> map, T value, Set<Language> languages, String phrases) {
        for (var phrase : phrases.split(", ")) {
            map.put(phrase, new Meaning<>(value, languages));
        }
    }

    private static void cardinals(Set<Language> languages, String words) {
        int number = 1;
        for (var word : words.split(" ")) {
            var other = CARDINALS.get(word);
            CARDINALS.put(word, new Meaning<>(number++, other == null ? languages : BOTH));
        }
    }

    private static void weekdays(Set<Language> languages, String days) {
        var day = DayOfWeek.MONDAY;
        for (var names : days.split("\\|")) {
            for (var name : names.split(" ")) {
                WEEKDAYS.put(name, new Meaning<>(day, languages));
            }
            day = day.plus(1);
        }
    }

    private static void languages(Map<String, Set<Language>> map, Set<Language> languages, String words) {
        for (var word : words.split(" ")) {
            map.put(word, languages);
        }
    }

    private static void reason(Message reason, Set<Language> languages, String words) {
        for (var word : words.split(" ")) {
            REASONS.put(word, new Meaning<>(reason, languages));
        }
    }
}

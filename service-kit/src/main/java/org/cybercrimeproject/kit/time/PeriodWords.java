package org.cybercrimeproject.kit.time;

import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.text.Language;
import org.cybercrimeproject.kit.time.Wording.Link;
import org.cybercrimeproject.kit.time.Wording.Opening;

/** The words of a period but for the months, without accents, in English and French. */
final class PeriodWords {

    static final Set<Language> EN = Set.of(Language.EN);
    static final Set<Language> FR = Set.of(Language.FR);
    static final Set<Language> BOTH = Set.of(Language.EN, Language.FR);

    /** What a word or phrase means. @param languages those it belongs to */
    record Meaning<T>(T value, Set<Language> languages) {}

    /** The longest phrase, in words. */
    static final int LONGEST_PHRASE = 6;

    /** «last», « dernier », whatever the number of the last one is. */
    static final int LAST = -1;

    private static final Map<String, Meaning<Opening>> OPENINGS = new HashMap<>();
    private static final Map<String, Meaning<Opening>> CLOSINGS = new HashMap<>();
    private static final Map<String, Meaning<Link>> LINKS = new HashMap<>();
    private static final Map<String, Meaning<Unit>> UNITS = new HashMap<>();
    private static final Map<String, Meaning<Unit>> UNIT_LETTERS = new HashMap<>();
    private static final Map<String, Meaning<Integer>> ORDINALS = new HashMap<>();
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
        put(OPENINGS, Opening.WITHIN, EN, "in, on, during, within, throughout, in the course of, over the course of");
        put(
                OPENINGS,
                Opening.BY,
                EN,
                "by, no later than, not later than, by no later than, at the latest by, at the latest in, at the latest on,"
                        + " latest by, on or before, in or before, by or before, up to and including, until and including,"
                        + " not after");
        put(OPENINGS, Opening.UNTIL, EN, "until, till, up to, up until");
        put(OPENINGS, Opening.BEFORE, EN, "before, prior to, earlier than, ahead of");
        put(
                OPENINGS,
                Opening.FROM,
                EN,
                "from, as from, as of, since, starting, starting in, starting on, starting from, beginning, beginning in,"
                        + " beginning on, beginning from, commencing, commencing on, commencing in, on or after, in or after,"
                        + " no earlier than, not earlier than, no sooner than, not before, at the earliest in,"
                        + " at the earliest on, from and including");
        put(OPENINGS, Opening.AFTER, EN, "after, later than");
        put(OPENINGS, Opening.BETWEEN, EN, "between");
        put(
                OPENINGS,
                Opening.WITHIN,
                FR,
                "en, au, pendant, durant, courant, au cours de, au cours du, au cours d, au cours des, dans, dans le courant de,"
                        + " dans le courant du, dans le courant d, courant du, courant de, courant d");
        put(
                OPENINGS,
                Opening.BY,
                FR,
                "d ici, d ici a, d ici au, d ici en, au plus tard, au plus tard en, au plus tard au, au plus tard a,"
                        + " pas plus tard que, pas plus tard qu en, pas plus tard qu a, jusqu au plus tard");
        put(OPENINGS, Opening.UNTIL, FR, "jusqu a, jusqu au, jusqu en, jusqu aux");
        put(OPENINGS, Opening.BEFORE, FR, "avant, preablement a");
        put(
                OPENINGS,
                Opening.FROM,
                FR,
                "a partir de, a partir du, a partir d, a compter de, a compter du, a compter d, des, depuis, au plus tot,"
                        + " au plus tot en, au plus tot au, pas avant");
        put(OPENINGS, Opening.AFTER, FR, "apres");
        put(OPENINGS, Opening.BETWEEN, FR, "entre");
        put(OPENINGS, Opening.RANGE, FR, "de, du, d");

        put(CLOSINGS, Opening.FROM, EN, "on, onward, onwards, and onward, and onwards, and after, and later, or later");
        put(CLOSINGS, Opening.FROM, EN, "or after, and beyond, at the earliest, and thereafter");
        put(CLOSINGS, Opening.BY, EN, "at the latest, at latest, the latest, latest, or before, or earlier, or sooner");
        put(CLOSINGS, Opening.FROM, FR, "et au dela, et apres, ou apres, ou plus tard, au plus tot");
        put(CLOSINGS, Opening.BY, FR, "au plus tard, ou avant, ou plus tot");
        put(CLOSINGS, Opening.UNTIL, EN, "inclusive, included");
        put(CLOSINGS, Opening.UNTIL, FR, "inclus, incluse, compris, comprise, y compris");

        put(LINKS, Link.TO, EN, "to, till, until, through, thru, up to, until the, up to and including");
        put(LINKS, Link.TO, FR, "a, au, aux, jusqu a, jusqu au, jusqu en, et jusqu a, et jusqu au");
        put(LINKS, Link.AND, EN, "and, as well as");
        put(LINKS, Link.AND, FR, "et, ainsi que");
        put(LINKS, Link.LIST, EN, "or");
        put(LINKS, Link.LIST, FR, "ou");

        put(UNITS, Unit.QUARTER, EN, "quarter, quarters, qtr, qtrs, trimester, trimesters");
        put(UNITS, Unit.HALF_YEAR, EN, "half, halves, semester, semesters");
        put(UNITS, Unit.QUARTER, FR, "trimestre, trimestres, trim");
        put(UNITS, Unit.HALF_YEAR, FR, "semestre, semestres, sem, moitie, moities");
        put(UNITS, Unit.HALF_MONTH, FR, "quinzaine, quinzaines");
        put(UNITS, Unit.HALF_MONTH, EN, "fortnight, fortnights");
        put(UNIT_LETTERS, Unit.QUARTER, EN, "q");
        put(UNIT_LETTERS, Unit.HALF_YEAR, EN, "h");
        put(UNIT_LETTERS, Unit.NUMBERED_WEEK, EN, "w, wk");
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
        put(ORDINALS, LAST, FR, "dernier, derniere");

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
        put(FILLERS, Filler.YEAR, EN, "year, years");
        put(FILLERS, Filler.YEAR, FR, "annee, annees, an");
        put(FILLERS, Filler.WEEK, EN, "week");
        put(FILLERS, Filler.WEEK, FR, "semaine");
        put(FILLERS, Filler.WEEKS, EN, "weeks");
        put(FILLERS, Filler.WEEKS, FR, "semaines");

        languages(SUFFIXES, EN, "st rd th");
        languages(SUFFIXES, BOTH, "nd");
        languages(SUFFIXES, FR, "er ere re e eme ieme nde");
        languages(ARTICLES, EN, "the");
        languages(ARTICLES, FR, "le la les l");
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
        reason(unsure, EN, "possibly probably perhaps maybe tentatively tbc");
        reason(unsure, FR, "eventuellement probablement");
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
    }

    private PeriodWords() {}

    static Meaning<Opening> opening(String phrase) {
        return OPENINGS.get(phrase);
    }

    /** What may stand behind a time: «onwards», «at the latest»; UNTIL: it belongs to it. */
    static Meaning<Opening> closing(String phrase) {
        return CLOSINGS.get(phrase);
    }

    static Meaning<Link> link(String phrase) {
        return LINKS.get(phrase);
    }

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

    private static <T> void put(Map<String, Meaning<T>> map, T value, Set<Language> languages, String phrases) {
        for (var phrase : phrases.split(", ")) {
            map.put(phrase, new Meaning<>(value, languages));
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

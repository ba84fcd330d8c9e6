package org.cybercrimeproject.kit.time;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
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

    /** The longest opening phrase, in words. */
    static final int LONGEST_OPENING = 5;

    private static final Map<String, Meaning<Opening>> OPENINGS = new HashMap<>();
    private static final Map<String, Meaning<Link>> LINKS = new HashMap<>();
    private static final Map<String, Meaning<Precision>> UNITS = new HashMap<>();
    private static final Map<String, Meaning<Precision>> UNIT_LETTERS = new HashMap<>();
    private static final Map<String, Meaning<Integer>> ORDINALS = new HashMap<>();
    private static final Map<String, Set<Language>> SUFFIXES = new HashMap<>();
    private static final Map<String, Set<Language>> ARTICLES = new HashMap<>();
    private static final Map<String, Set<Language>> OF = new HashMap<>();
    private static final Map<String, String> REASONS = new HashMap<>();

    static {
        put(OPENINGS, Opening.WITHIN, EN, "in, on, during");
        put(OPENINGS, Opening.BY, EN, "by, by end of, by the end of, by end, no later than, not later than");
        put(OPENINGS, Opening.UNTIL, EN, "until, till, up to");
        put(OPENINGS, Opening.BEFORE, EN, "before, prior to");
        put(
                OPENINGS,
                Opening.FROM,
                EN,
                "from, as from, as of, since, starting, starting in, starting on, starting from");
        put(OPENINGS, Opening.AFTER, EN, "after");
        put(OPENINGS, Opening.BETWEEN, EN, "between");
        put(OPENINGS, Opening.WITHIN, FR, "en, au, pendant, durant, courant, au cours de, au cours du");
        put(
                OPENINGS,
                Opening.BY,
                FR,
                "d ici, d ici a, d ici au, d ici en, d ici fin, d ici la fin de, d ici la fin du");
        put(OPENINGS, Opening.BY, FR, "au plus tard, au plus tard en, au plus tard au, au plus tard fin");
        put(OPENINGS, Opening.UNTIL, FR, "jusqu a, jusqu au, jusqu en");
        put(OPENINGS, Opening.BEFORE, FR, "avant");
        put(
                OPENINGS,
                Opening.FROM,
                FR,
                "a partir de, a partir du, a partir d, a compter de, a compter du, a compter d");
        put(OPENINGS, Opening.FROM, FR, "des, depuis");
        put(OPENINGS, Opening.AFTER, FR, "apres");
        put(OPENINGS, Opening.BETWEEN, FR, "entre");
        put(OPENINGS, Opening.RANGE, FR, "de, du, d");

        put(LINKS, Link.TO, EN, "to, till, until, through");
        put(LINKS, Link.TO, FR, "a, au");
        put(LINKS, Link.AND, EN, "and");
        put(LINKS, Link.AND, FR, "et");
        put(LINKS, Link.LIST, EN, "or");
        put(LINKS, Link.LIST, FR, "ou");

        put(UNITS, Precision.QUARTER, EN, "quarter");
        put(UNITS, Precision.HALF_YEAR, EN, "half");
        put(UNITS, Precision.QUARTER, FR, "trimestre");
        put(UNITS, Precision.HALF_YEAR, FR, "semestre, moitie");
        put(UNIT_LETTERS, Precision.QUARTER, EN, "q");
        put(UNIT_LETTERS, Precision.HALF_YEAR, EN, "h");
        put(UNIT_LETTERS, Precision.QUARTER, FR, "t");
        put(UNIT_LETTERS, Precision.HALF_YEAR, FR, "s");

        put(ORDINALS, 1, EN, "first");
        put(ORDINALS, 1, FR, "premier, premiere");
        put(ORDINALS, 2, BOTH, "second");
        put(ORDINALS, 2, FR, "seconde, deuxieme");
        put(ORDINALS, 3, EN, "third");
        put(ORDINALS, 3, FR, "troisieme");
        put(ORDINALS, 4, EN, "fourth");
        put(ORDINALS, 4, FR, "quatrieme");

        languages(SUFFIXES, EN, "st rd th");
        languages(SUFFIXES, BOTH, "nd");
        languages(SUFFIXES, FR, "er ere re e eme ieme nde");
        languages(ARTICLES, EN, "the");
        languages(ARTICLES, FR, "le la");
        languages(OF, EN, "of");
        languages(OF, FR, "de du d");

        reason(
                "it is too vague; name the month, the quarter or the half-year",
                "early late mid middle beginning start"
                        + " end debut milieu mi fin spring summer autumn fall winter printemps ete automne hiver about around"
                        + " circa approximately soon recently vers environ bientot prochainement");
        reason(
                "how sure it is belongs into the field for tentative, not into the period",
                "possibly probably perhaps" + " maybe tentatively tbc eventuellement probablement");
        reason(
                "a length of time says not when it is; give its first and last day",
                "days weeks week months month years" + " year jours semaine semaines mois annee annees ans an");
    }

    private PeriodWords() {}

    static Meaning<Opening> opening(String phrase) {
        return OPENINGS.get(phrase);
    }

    static Meaning<Link> link(String word) {
        return LINKS.get(word);
    }

    /** «quarter», «half». */
    static Meaning<Precision> unit(String word) {
        return UNITS.get(word);
    }

    /** Q as in Q3, H, and the French T and S. */
    static Meaning<Precision> unitLetter(String word) {
        return UNIT_LETTERS.get(word);
    }

    static Meaning<Integer> ordinal(String word) {
        return ORDINALS.get(word);
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

    static String reasonAgainst(String word) {
        return REASONS.get(word);
    }

    private static <T> void put(Map<String, Meaning<T>> map, T value, Set<Language> languages, String phrases) {
        for (var phrase : phrases.split(", ")) {
            map.put(phrase, new Meaning<>(value, languages));
        }
    }

    private static void languages(Map<String, Set<Language>> map, Set<Language> languages, String words) {
        for (var word : words.split(" ")) {
            map.put(word, languages);
        }
    }

    private static void reason(String reason, String words) {
        for (var word : words.split(" ")) {
            REASONS.put(word, reason);
        }
    }
}

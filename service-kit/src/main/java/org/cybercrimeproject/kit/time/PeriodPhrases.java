package org.cybercrimeproject.kit.time;

import static org.cybercrimeproject.kit.time.PeriodWords.EN;
import static org.cybercrimeproject.kit.time.PeriodWords.FR;

import java.util.HashMap;
import java.util.Map;
import org.cybercrimeproject.kit.time.PeriodWords.Meaning;
import org.cybercrimeproject.kit.time.Wording.Link;
import org.cybercrimeproject.kit.time.Wording.Opening;

/** The phrases before, between and behind the times of a period, without accents and apostrophes: « d ici ». */
final class PeriodPhrases {

    /** The longest phrase, in words. */
    static final int LONGEST = 6;

    private static final Map<String, Meaning<Opening>> OPENINGS = new HashMap<>();
    private static final Map<String, Meaning<Opening>> CLOSINGS = new HashMap<>();
    private static final Map<String, Meaning<Link>> LINKS = new HashMap<>();

    static {
        PeriodWords.put(
                OPENINGS,
                Opening.WITHIN,
                EN,
                "in, on, during, within, throughout, in the course of, over the course of, over, all through, all, all of,"
                        + " the whole of, the entire, sometime in, sometime during, some time in,"
                        + " at the");
        PeriodWords.put(
                OPENINGS,
                Opening.BY,
                EN,
                "by, no later than, not later than, by no later than, at the latest by, at the latest in, at the latest on,"
                        + " latest by, on or before, in or before, by or before, up to and including, until and including,"
                        + " not after, at the latest, latest, at the very latest, due, due by, due date, deadline, by close of business, by the"
                        + " close of business, by cob");
        PeriodWords.put(
                OPENINGS, Opening.UNTIL, EN, "until, till, til, up to, up until, up till, to, through, through to");
        PeriodWords.put(OPENINGS, Opening.BEFORE, EN, "before, prior to, earlier than, ahead of, in advance of");
        PeriodWords.put(
                OPENINGS,
                Opening.FROM,
                EN,
                "from, as from, as of, since, starting, starting in, starting on, starting from, beginning, beginning in,"
                        + " beginning on, beginning from, commencing, commencing on, commencing in, on or after, in or after,"
                        + " no earlier than, not earlier than, no sooner than, not before, at the earliest in,"
                        + " at the earliest on, from and including, earliest, at the earliest, starting with, effective, effective from,"
                        + " effective as of, effective as from, with effect from, ever since");
        PeriodWords.put(OPENINGS, Opening.AFTER, EN, "after, later than, following");
        PeriodWords.put(OPENINGS, Opening.BETWEEN, EN, "between");
        PeriodWords.put(
                OPENINGS,
                Opening.WITHIN,
                FR,
                "en, au, pendant, durant, courant, au cours de, au cours du, au cours d, au cours des, dans, dans le courant de,"
                        + " dans le courant du, dans le courant d, courant du, courant de, courant d,"
                        + " aux, tout au long de, tout au long du, tout au long d, au long de, au long du, au long d, sur, toute,"
                        + " durant tout, durant toute, pendant tout, pendant toute, a la, a l");
        PeriodWords.put(
                OPENINGS,
                Opening.BY,
                FR,
                "d ici, d ici a, d ici au, d ici en, au plus tard, au plus tard en, au plus tard au, au plus tard a,"
                        + " pas plus tard que, pas plus tard qu en, pas plus tard qu a, jusqu au plus tard, d ici au plus tard, echeance,"
                        + " date limite");
        PeriodWords.put(OPENINGS, Opening.UNTIL, FR, "jusqu a, jusqu au, jusqu en, jusqu aux, jusque, jusqu");
        PeriodWords.put(OPENINGS, Opening.BEFORE, FR, "avant, preablement a");
        PeriodWords.put(
                OPENINGS,
                Opening.FROM,
                FR,
                "a partir de, a partir du, a partir d, a compter de, a compter du, a compter d, a dater de, a dater du, a dater d, des, depuis, au plus tot,"
                        + " au plus tot en, au plus tot au, pas avant");
        PeriodWords.put(OPENINGS, Opening.AFTER, FR, "apres");
        PeriodWords.put(OPENINGS, Opening.BETWEEN, FR, "entre");
        PeriodWords.put(OPENINGS, Opening.RANGE, FR, "de, du, d");

        PeriodWords.put(
                CLOSINGS,
                Opening.FROM,
                EN,
                "on, onward, onwards, and onward, and onwards, and after, and later, or later");
        PeriodWords.put(CLOSINGS, Opening.FROM, EN, "or after, and beyond, at the earliest, and thereafter, ongoing");
        PeriodWords.put(
                CLOSINGS,
                Opening.BY,
                EN,
                "at the latest, at the very latest, at latest, the latest, latest, or before, or earlier, or sooner");
        PeriodWords.put(
                CLOSINGS, Opening.FROM, FR, "et au dela, et apres, ou apres, ou plus tard, au plus tot, en cours");
        PeriodWords.put(CLOSINGS, Opening.BY, FR, "au plus tard, ou avant, ou plus tot");
        PeriodWords.put(CLOSINGS, Opening.UNTIL, EN, "inclusive, included");
        PeriodWords.put(CLOSINGS, Opening.UNTIL, FR, "inclus, incluse, compris, comprise, y compris");

        PeriodWords.put(LINKS, Link.TO, EN, "to, till, until, through, thru, up to, until the, up to and including");
        PeriodWords.put(LINKS, Link.TO, FR, "a, au, aux, jusqu a, jusqu au, jusqu en, et jusqu a, et jusqu au");
        PeriodWords.put(LINKS, Link.AND, EN, "and, as well as, and then");
        PeriodWords.put(LINKS, Link.AND, FR, "et, ainsi que, puis");
        PeriodWords.put(LINKS, Link.LIST, EN, "or");
        PeriodWords.put(LINKS, Link.LIST, FR, "ou");
    }

    private PeriodPhrases() {}

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
}

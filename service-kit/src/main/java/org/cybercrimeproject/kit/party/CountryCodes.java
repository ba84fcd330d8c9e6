package org.cybercrimeproject.kit.party;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.problem.Message;

/**
 * The country codes that the suite knows: ISO 3166-1 alpha-2, EU and XK, which the standard leaves to its users, and
 * those of former States and territories, ISO 3166-3 (four letters: ANHH, CSXX).
 *
 * <p>Only the codes: names and their dates are country-service's catalogue.
 */
public final class CountryCodes {

    /** What a code looks like, for documents; not every such code is one. */
    public static final String FORM = "^[A-Z]{2}([A-Z]{2})?$";

    private static final Set<String> CODES = sorted("""
            AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT
            BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH
            ER ES ET EU FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR
            HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR
            LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG
            NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE
            SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA
            UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW
            """);

    private static final Set<String> FORMER = sorted("""
            AIDJ ANHH BQAQ BUMM BYAA CSHH CSXX CTKI DDDE DYBJ FQHH FXFR GEHH HVBF JTUM MIUM NHVU NQAQ NTHH PCHH PUUM
            PZPA RHZW SKIN SUHH TPTL VDVN WKUM YDYE YUCS ZRCD""");

    private CountryCodes() {}

    /** Whether it is the code of a country or territory, or of a former one. */
    public static boolean contains(String code) {
        return code != null && (CODES.contains(code) || FORMER.contains(code));
    }

    /** The code, when it is known; null passes. @throws InvalidValue when it is not known */
    public static String checked(String code) {
        return code == null ? null : check(code);
    }

    /** The code, when it is known. @throws InvalidValue when it is missing or not known */
    public static String check(String code) {
        if (code == null) {
            throw new InvalidValue(Message.of(
                    "A country needs its ISO 3166-1 alpha-2 code, such as KH.",
                    "Un pays a besoin de son code ISO 3166-1 alpha-2, tel KH."));
        }
        if (!contains(code)) {
            throw new InvalidValue(unknown(code));
        }
        return code;
    }

    /** What is told of a text that is no code. */
    public static Message unknown(String code) {
        return Message.of(
                "%s is not a country code: write the two capital letters of ISO 3166-1 alpha-2, such as KH (the United"
                        + " Kingdom is GB), or EU or XK; of a former State the four of ISO 3166-3, such as CSXX.",
                "%s n’est pas un code de pays : écrivez les deux lettres majuscules de l’ISO 3166-1 alpha-2, telles KH"
                        + " (le Royaume-Uni est GB), ou EU ou XK ; d’un ancien État les quatre de l’ISO 3166-3, telles"
                        + " CSXX.",
                Message.quoted(code));
    }

    /** All codes of countries and territories that there are, in alphabetical order. */
    public static Set<String> all() {
        return CODES;
    }

    /** All codes of former States and territories (ISO 3166-3), in alphabetical order. */
    public static Set<String> former() {
        return FORMER;
    }

    // In order, so that whatever is built from it comes out the same every time.
    private static Set<String> sorted(String codes) {
        return Collections.unmodifiableSet(new TreeSet<>(List.of(codes.trim().split("\\s+"))));
    }
}

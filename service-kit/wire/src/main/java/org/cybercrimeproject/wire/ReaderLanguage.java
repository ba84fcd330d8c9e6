package org.cybercrimeproject.wire;

import io.vertx.core.http.HttpServerRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The language in which a caller reads, English or French: the parameter {@code lang}, else the header Accept-Language
 * (RFC 9110 §12.5.4), else English. What can't be understood asks for nothing.
 */
public final class ReaderLanguage {

    /** The languages that the suite speaks; the first one where nobody asks for any. */
    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.FRENCH);

    private static final String ANY = "*";

    private ReaderLanguage() {}

    /** The language of whoever sent a request. */
    public static Locale of(HttpServerRequest request) {
        return of(parameter(request), request.getHeader("Accept-Language"));
    }

    /**
     * The language that is asked for.
     *
     * @param lang the parameter, or null
     * @param acceptLanguage the header, or null
     */
    public static Locale of(String lang, String acceptLanguage) {
        for (var spoken : SPOKEN) {
            if (spoken.getLanguage().equalsIgnoreCase(lang)) {
                return spoken;
            }
        }
        var ranges = ranges(acceptLanguage);
        return SPOKEN.stream()
                .filter(spoken -> weight(ranges, spoken) > 0)
                // Of two that are liked as much, the one that stands first, and before one that is only not excluded.
                .min(Comparator.<Locale>comparingDouble(spoken -> -weight(ranges, spoken))
                        .thenComparingInt(spoken -> place(ranges, spoken)))
                .orElse(Locale.ENGLISH);
    }

    private static double weight(List<Locale.LanguageRange> ranges, Locale spoken) {
        return ranges.stream()
                .filter(range -> names(range, spoken))
                .mapToDouble(Locale.LanguageRange::getWeight)
                .max()
                .orElseGet(() -> ranges.stream()
                        .filter(range -> range.getRange().equals(ANY))
                        .mapToDouble(Locale.LanguageRange::getWeight)
                        .max()
                        .orElse(0));
    }

    private static int place(List<Locale.LanguageRange> ranges, Locale spoken) {
        for (int i = 0; i < ranges.size(); i++) {
            if (names(ranges.get(i), spoken)) {
                return i;
            }
        }
        return ranges.size();
    }

    /** Whoever reads the French of Canada reads French. */
    private static boolean names(Locale.LanguageRange range, Locale spoken) {
        return range.getRange().equals(spoken.getLanguage()) || range.getRange().startsWith(spoken.getLanguage() + "-");
    }

    private static List<Locale.LanguageRange> ranges(String acceptLanguage) {
        try {
            return acceptLanguage == null || acceptLanguage.isBlank()
                    ? List.of()
                    : Locale.LanguageRange.parse(acceptLanguage);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // The JDK fails over a bare hyphen with the latter.
            return List.of();
        }
    }

    private static String parameter(HttpServerRequest request) {
        try {
            return request.getParam("lang");
        } catch (IllegalArgumentException e) {
            // An address that can't be decoded.
            return null;
        }
    }
}

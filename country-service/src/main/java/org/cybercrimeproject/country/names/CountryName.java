package org.cybercrimeproject.country.names;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.cybercrimeproject.kit.text.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A name of a country and the days on which it is the one.
 *
 * @param name the name, without an article in brackets
 * @param language the language it is a name in
 * @param from the first day, or null: since ever
 * @param lastDay the last day, inclusive, or null: still
 * @param kind what the name is for
 * @param note the designation note that a page prints with the name, where a body requires one («Kosovo*»); or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CountryName(String name, Tongue language, LocalDate from, LocalDate lastDay, Kind kind, String note) {

    /** What a name is for. Every kind is understood; only the usual one is printed. */
    @Schema(name = "CountryNameKind")
    public enum Kind {
        /** The name that a page prints on the days it is valid. */
        USUAL,
        /** Understood, never printed. */
        ALIAS,
        /** The formal name; understood, not printed. */
        OFFICIAL
    }

    /** The language of a name, on the wire as its ISO 639-1 code. */
    @Schema(name = "LanguageCode")
    public enum Tongue {
        @JsonProperty("en")
        EN(Language.EN),
        @JsonProperty("fr")
        FR(Language.FR);

        private final Language language;

        Tongue(Language language) {
            this.language = language;
        }
    }

    public boolean isIn(Language asked) {
        return language.language == asked;
    }

    /** Whether it is a name of the country on that day. */
    public boolean validOn(LocalDate day) {
        return (from == null || !from.isAfter(day)) && (lastDay == null || !lastDay.isBefore(day));
    }

    public boolean printable() {
        return kind == Kind.USUAL;
    }

    /**
     * The name that a page prints: the usual one valid on the day, the latest first, in the language, else in the
     * other one. On a day before the first usual name there was none; the first one is the best that can be said.
     */
    public static CountryName printed(List<CountryName> names, LocalDate day, Language language) {
        var latestFirst = Comparator.comparing(
                        CountryName::from, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
                .reversed();
        return names.stream()
                .filter(CountryName::printable)
                .min(Comparator.comparing((CountryName name) -> !name.validOn(day))
                        .thenComparing(name -> !name.isIn(language))
                        .thenComparing(
                                (a, b) -> a.validOn(day) ? latestFirst.compare(a, b) : latestFirst.compare(b, a)))
                .orElseThrow();
    }
}

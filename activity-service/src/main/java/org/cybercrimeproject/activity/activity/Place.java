package org.cybercrimeproject.activity.activity;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cybercrimeproject.kit.party.CountryCodes;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.problem.Message;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where an activity takes place; «Nigeria» alone is enough.
 *
 * @param text the place as written, or null
 * @param city the city, or null
 * @param country the country, ISO 3166-1 alpha-2, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Place(
        @Size(max = 300) String text,
        @Size(max = 300) String city,
        @Schema(pattern = CountryCodes.FORM) String country) {
    public Place {
        if (text == null && city == null && country == null) {
            throw new InvalidValue(Message.of(
                    "A place needs a text, a city or a country; leave it out when it is unknown.",
                    "Un lieu a besoin d’un texte, d’une ville ou d’un pays ; omettez-le s’il est inconnu."));
        }
        InvalidValue.in("country", () -> CountryCodes.checked(country));
    }

    /** The place as a line: as written, else city and country. */
    String inWords() {
        return text != null
                ? text
                : Stream.of(city, country).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }
}

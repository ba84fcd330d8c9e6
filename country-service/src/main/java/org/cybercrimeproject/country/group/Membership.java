package org.cybercrimeproject.country.group;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.cybercrimeproject.kit.party.CountryCodes;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.problem.Message;

/**
 * A country's time in a group.
 *
 * @param country ISO 3166-1 alpha-2
 * @param from the first day
 * @param lastDay the last day, inclusive, or null: still a member
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Membership(String country, LocalDate from, LocalDate lastDay) {

    public Membership {
        if (!CountryCodes.contains(country)) {
            throw new InvalidValue(CountryCodes.unknown(country));
        }
        if (from == null || lastDay != null && lastDay.isBefore(from)) {
            throw new InvalidValue(Message.of(
                    "A membership needs a first day, not after its last one: %s.",
                    "Une appartenance a besoin d’un premier jour, pas après le dernier : %s.", country));
        }
    }

    boolean on(LocalDate day) {
        return !from.isAfter(day) && (lastDay == null || !lastDay.isBefore(day));
    }
}

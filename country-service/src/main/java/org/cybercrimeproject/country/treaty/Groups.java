package org.cybercrimeproject.country.treaty;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.cybercrimeproject.country.group.GroupState;
import org.cybercrimeproject.country.instrument.InstrumentState;

/**
 * The groups that a treaty's rules look at.
 *
 * @param byCode the groups by their code
 */
public record Groups(Map<String, GroupState> byCode) {

    public Groups {
        byCode = Map.copyOf(byCode);
    }

    /** Whether the country may sign the instrument on that day; empty when the record does not tell. */
    Optional<Boolean> maySign(InstrumentState instrument, String country, LocalDate day) {
        var signatories = instrument.whoMaySign();
        if (signatories == null) {
            return Optional.empty();
        }
        if (signatories.countries().contains(country)) {
            return Optional.of(true);
        }
        var memberships = signatories.groups().stream()
                .map(code -> Optional.ofNullable(byCode.get(code)).flatMap(group -> group.hasMember(country, day)))
                .toList();
        if (memberships.contains(Optional.of(true))) {
            return Optional.of(true);
        }
        return memberships.contains(Optional.<Boolean>empty()) ? Optional.empty() : Optional.of(false);
    }
}

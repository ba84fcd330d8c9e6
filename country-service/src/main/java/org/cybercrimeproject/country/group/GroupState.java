package org.cybercrimeproject.country.group;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.LocalizedText;
import org.cybercrimeproject.kit.writing.Outcome;
import org.cybercrimeproject.kit.writing.State;

/**
 * A group of countries: an organisation they are members of.
 *
 * @param code COE, EU, ASEAN, OAS …
 * @param aliases what else it is called: acronyms in other languages, former names; null: nothing
 * @param members who is a member from when to when; null: unknown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GroupState(
        UUID id,
        String code,
        LocalizedText title,
        List<String> aliases,
        List<Membership> members,
        Visibility visibility)
        implements State {

    public GroupState {
        aliases = aliases == null ? null : List.copyOf(aliases);
        members = members == null ? null : List.copyOf(members);
    }

    @Override
    public String reference() {
        return code;
    }

    /** Whether the country is a member on that day; empty when memberships are unknown. */
    public Optional<Boolean> hasMember(String country, LocalDate day) {
        return membersOn(day)
                .map(those -> those.stream().anyMatch(member -> member.country().equals(country)));
    }

    /** The members on that day; empty when memberships are unknown. */
    public Optional<List<Membership>> membersOn(LocalDate day) {
        return Optional.ofNullable(members)
                .map(all -> all.stream().filter(member -> member.on(day)).toList());
    }

    /** A new entry of the catalogue. */
    public Outcome<GroupState> entered(UUID newId) {
        return Outcome.changed(GroupEvent.CATALOGUED, new GroupState(newId, code, title, aliases, members, visibility));
    }

    /** What the catalogue says now; nothing happens when it says what is known already. */
    public Outcome<GroupState> catalogued(GroupState catalogue) {
        var said = new GroupState(id, code, catalogue.title, catalogue.aliases, catalogue.members, visibility);
        return said.equals(this) ? Outcome.unchanged(this) : Outcome.changed(GroupEvent.CATALOGUED, said);
    }
}

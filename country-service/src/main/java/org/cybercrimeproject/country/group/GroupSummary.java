package org.cybercrimeproject.country.group;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.cybercrimeproject.kit.contract.Always;
import org.cybercrimeproject.kit.text.LocalizedText;

/**
 * A group in a list.
 *
 * @param membersKnown whether its memberships are recorded
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Always({"id", "code", "title"})
public record GroupSummary(UUID id, String code, LocalizedText title, boolean membersKnown) {

    static GroupSummary of(GroupState state) {
        return new GroupSummary(state.id(), state.code(), state.title(), state.members() != null);
    }
}

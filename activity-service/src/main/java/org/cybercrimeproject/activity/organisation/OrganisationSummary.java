package org.cybercrimeproject.activity.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.cybercrimeproject.kit.contract.Always;
import org.cybercrimeproject.kit.reading.Visibility;

/** An organisation in a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Always({"id", "name", "kind", "visibility"})
public record OrganisationSummary(
        UUID id,
        String reference,
        String name,
        String acronym,
        List<String> aliases,
        OrganisationKind kind,
        String country,
        Visibility visibility) {

    static OrganisationSummary of(OrganisationState state) {
        return new OrganisationSummary(
                state.id(),
                state.reference(),
                state.name(),
                state.acronym(),
                state.aliases(),
                state.kind(),
                state.country(),
                state.visibility());
    }
}

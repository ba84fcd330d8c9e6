package org.cybercrimeproject.activity.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cybercrimeproject.activity.warning.Warning;
import org.cybercrimeproject.kit.contract.Always;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.Link;
import org.cybercrimeproject.kit.text.Provenance;
import org.cybercrimeproject.kit.writing.Written;

/**
 * An organisation as it is answered; see {@link OrganisationState} for the meaning of its fields.
 *
 * @param warnings only where it was just created: what may be wrong with it, though it was stored
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Always({"id", "asOf", "name", "kind", "visibility", "recordedAt"})
public record OrganisationView(
        UUID id,
        String reference,
        LocalDate asOf,
        String name,
        String acronym,
        List<String> aliases,
        OrganisationKind kind,
        String country,
        Link partOf,
        Visibility visibility,
        Provenance provenance,
        Boolean withdrawn,
        long version,
        Instant recordedAt,
        List<Warning> warnings) {

    static OrganisationView of(Written<OrganisationState> written, LocalDate asOf) {
        return of(written, asOf, null);
    }

    static OrganisationView of(Written<OrganisationState> written, LocalDate asOf, List<Warning> warnings) {
        var state = written.state();
        return new OrganisationView(
                state.id(),
                state.reference(),
                asOf,
                state.name(),
                state.acronym(),
                state.aliases(),
                state.kind(),
                state.country(),
                state.partOf(),
                state.visibility(),
                state.provenance(),
                state.withdrawn(),
                written.version(),
                written.recordedAt(),
                warnings);
    }
}

package org.cybercrimeproject.activity.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.Link;
import org.cybercrimeproject.kit.text.Provenance;
import org.cybercrimeproject.kit.writing.Outcome;
import org.cybercrimeproject.kit.writing.State;

/**
 * An organisation that takes part, hosts, pays or promises. It has no life cycle and exists on every date.
 *
 * @param id its id
 * @param reference its reference, {@code EG-NCJS}, or null
 * @param name its name
 * @param acronym its acronym, or null
 * @param aliases other names it goes by, or null
 * @param kind what it is
 * @param country where it belongs, ISO 3166-1 alpha-2, or null
 * @param partOf the organisation it is part of, or null
 * @param on the day it was entered as of
 * @param visibility who may see it
 * @param provenance where it comes from, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrganisationState(
        UUID id,
        String reference,
        String name,
        String acronym,
        List<String> aliases,
        OrganisationKind kind,
        String country,
        Link partOf,
        LocalDate on,
        Visibility visibility,
        Provenance provenance)
        implements State {

    /** A new organisation. */
    static Outcome<OrganisationState> create(CreateOrganisation command, UUID id, LocalDate today) {
        return Outcome.changed(
                OrganisationEvent.CREATED,
                new OrganisationState(
                        id,
                        command.reference(),
                        command.name(),
                        command.acronym(),
                        command.aliases(),
                        command.kind(),
                        command.country(),
                        command.partOf(),
                        today,
                        command.visibility() == null ? Visibility.INTERNAL : command.visibility(),
                        command.provenance()));
    }
}

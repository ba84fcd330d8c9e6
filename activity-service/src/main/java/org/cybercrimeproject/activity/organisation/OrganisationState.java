package org.cybercrimeproject.activity.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
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
 * @param withdrawn whether it was taken back as if it had never been; null means no
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
        Provenance provenance,
        Boolean withdrawn)
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
                        command.provenance(),
                        null));
    }

    /** Its description was wrong or incomplete. */
    Outcome<OrganisationState> correct(OrganisationDetails corrected) {
        return Outcome.changed(OrganisationEvent.CORRECTED, with(corrected, withdrawn));
    }

    /** It should never have been entered. Links that name it keep the name as written. */
    Outcome<OrganisationState> withdraw() {
        return Outcome.changed(OrganisationEvent.WITHDRAWN, with(details(), Boolean.TRUE));
    }

    /** The same organisation as a part of another one. */
    OrganisationState partOf(Link whole) {
        return with(details().partOf(whole), withdrawn);
    }

    /** All names that it goes by: its name, its acronym, its aliases. */
    List<String> names() {
        return Stream.concat(
                        Stream.of(name, acronym).filter(Objects::nonNull),
                        aliases == null ? Stream.of() : aliases.stream())
                .toList();
    }

    /** The writable part, which a merge patch corrects. */
    OrganisationDetails details() {
        return OrganisationDetails.of(this);
    }

    @Override
    public boolean takenBack() {
        return Boolean.TRUE.equals(withdrawn);
    }

    private OrganisationState with(OrganisationDetails with, Boolean isWithdrawn) {
        return new OrganisationState(
                id,
                reference,
                with.name(),
                with.acronym(),
                with.aliases(),
                with.kind(),
                with.country(),
                with.partOf(),
                on,
                with.visibility(),
                with.provenance(),
                isWithdrawn);
    }
}

package org.cybercrimeproject.activity.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.cybercrimeproject.kit.party.CountryCodes;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.Identifier;
import org.cybercrimeproject.kit.text.Link;
import org.cybercrimeproject.kit.text.Provenance;
import org.cybercrimeproject.kit.text.Texts;

/** A new organisation; see {@link OrganisationState} for the meaning of its fields. */
public record CreateOrganisation(
        String reference,
        @NotBlank String name,
        @Size(max = 300) String acronym,
        @Size(max = 200) List<@NotBlank @Size(max = 300) String> aliases,
        @NotNull OrganisationKind kind,
        String country,
        Link partOf,
        Visibility visibility,
        Provenance provenance) {

    public CreateOrganisation {
        Identifier.given(reference);
        Texts.title(name, "The name");
        CountryCodes.checked(country);
    }
}

package org.cybercrimeproject.activity.organisation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.cybercrimeproject.kit.party.CountryCodes;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.Identifier;
import org.cybercrimeproject.kit.text.Link;
import org.cybercrimeproject.kit.text.Provenance;
import org.cybercrimeproject.kit.text.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new organisation; see {@link OrganisationState} for the meaning of its fields. */
public record CreateOrganisation(
        @Schema(pattern = Identifier.GIVEN_FORM) String reference,
        @NotBlank @Size(max = 300) String name,
        @Size(max = 300) String acronym,
        @Size(max = 200) List<@NotBlank @Size(max = 300) String> aliases,
        @NotNull OrganisationKind kind,
        @Schema(pattern = CountryCodes.FORM) String country,
        Link partOf,
        Visibility visibility,
        Provenance provenance) {

    public CreateOrganisation {
        InvalidValue.in("reference", () -> Identifier.given(reference));
        InvalidValue.in("name", () -> Texts.title(name));
        InvalidValue.in("country", () -> CountryCodes.checked(country));
    }
}

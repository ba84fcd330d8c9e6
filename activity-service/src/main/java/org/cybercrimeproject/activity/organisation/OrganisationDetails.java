package org.cybercrimeproject.activity.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.cybercrimeproject.kit.party.CountryCodes;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.Link;
import org.cybercrimeproject.kit.text.Provenance;
import org.cybercrimeproject.kit.text.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What can be corrected of an organisation by a merge patch: all but its reference. See {@link OrganisationState} for
 * the meaning of its fields.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrganisationDetails(
        @NotBlank @Size(max = 300) String name,
        @Size(max = 300) String acronym,
        @Size(max = 200) List<@NotBlank @Size(max = 300) String> aliases,
        @NotNull OrganisationKind kind,
        @Schema(pattern = CountryCodes.FORM) String country,
        Link partOf,
        @NotNull Visibility visibility,
        Provenance provenance) {

    public OrganisationDetails {
        InvalidValue.in("name", () -> Texts.title(name));
        InvalidValue.in("country", () -> CountryCodes.checked(country));
    }

    static OrganisationDetails of(OrganisationState state) {
        return new OrganisationDetails(
                state.name(),
                state.acronym(),
                state.aliases(),
                state.kind(),
                state.country(),
                state.partOf(),
                state.visibility(),
                state.provenance());
    }

    /** These with a link that says all that is known of what it leads to. */
    OrganisationDetails partOf(Link whole) {
        return new OrganisationDetails(name, acronym, aliases, kind, country, whole, visibility, provenance);
    }
}

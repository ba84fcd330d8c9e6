package org.cybercrimeproject.activity.activity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cybercrimeproject.kit.party.CountryCodes;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.Identifier;
import org.cybercrimeproject.kit.text.Link;
import org.cybercrimeproject.kit.text.LocalizedText;
import org.cybercrimeproject.kit.text.Provenance;
import org.cybercrimeproject.kit.text.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A new activity: PROPOSED, with a plan PLANNED, with an outcome CARRIED_OUT (so the past can be entered). See {@link
 * ActivityState} for the meaning of its fields.
 */
public record CreateActivity(
        @Schema(pattern = Identifier.GIVEN_FORM) String reference,
        @NotBlank @Size(max = 40) String project,
        @NotNull LocalizedText title,
        @NotNull ActivityKind kind,
        @Size(max = 200) List<@NotNull @Valid Part> parts,
        @Valid Place place,
        Boolean online,
        @Size(max = 200) List<@NotNull @Size(max = 4) String> countries,
        @Size(max = 200) List<@NotNull @Size(max = 40) String> outputs,
        @Size(max = 200) List<@NotNull @Valid Involvement> organisations,
        @Valid Participants participants,
        LocalizedText summary,
        LocalizedText conclusions,
        LocalizedText recommendations,
        @Size(max = 200) List<@NotBlank @Size(max = 40) String> instruments,
        @Size(max = 200) List<@NotBlank @Size(max = 300) String> tools,
        @Size(max = 200) List<@NotNull @Valid Document> documents,
        @Size(max = 200) List<@NotNull UUID> addresses,
        Boolean announced,
        Link announcedBy,
        @Size(max = 200) List<@NotBlank @Size(max = 40) String> incomplete,
        Visibility visibility,
        Provenance provenance,
        LocalDate on,
        @Valid Plan plan,
        @Valid CarryOut outcome) {

    public CreateActivity {
        InvalidValue.in("reference", () -> Identifier.given(reference));
        InvalidValue.in("title", () -> Texts.title(title));
        InvalidValue.each("countries", countries, CountryCodes::checked);
    }
}

package org.cybercrimeproject.activity.project;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.Link;
import org.cybercrimeproject.kit.text.LocalizedText;
import org.cybercrimeproject.kit.text.Provenance;
import org.cybercrimeproject.kit.text.Texts;
import org.cybercrimeproject.kit.time.GivenPeriod;

/** A new project; see {@link ProjectState} for the meaning of its fields. */
public record CreateProject(
        @NotNull
        @Pattern(
                regexp = "(?!FU$)[A-Z][A-Z0-9]{1,15}",
                message = "must be 2 to 16 characters A–Z, 0–9, begin with a letter, and not be FU")
        String reference,

        @Size(max = 200) List<ProjectState.@NotNull @Valid ExternalReference> externalReferences,
        @NotNull LocalizedText title,
        LocalizedText objective,
        LocalizedText area,
        @Valid ProjectState.Budget budget,
        @Size(max = 200) List<ProjectState.@NotNull @Valid Contribution> contributions,
        @Valid ProjectState.ImplementingUnit implementingUnit,
        Link implementingOrganisation,
        GivenPeriod planned,
        GivenPeriod actual,
        @Size(max = 200) List<@NotNull @Valid Output> outputs,
        @Size(max = 200) List<@NotBlank @Size(max = 40) String> incomplete,
        Visibility visibility,
        Provenance provenance) {

    public CreateProject {
        InvalidValue.in("title", () -> Texts.title(title));
    }
}

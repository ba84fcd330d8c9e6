package org.cybercrimeproject.activity.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.Link;
import org.cybercrimeproject.kit.text.LocalizedText;
import org.cybercrimeproject.kit.text.Provenance;
import org.cybercrimeproject.kit.text.Texts;
import org.cybercrimeproject.kit.time.FuzzyPeriod;
import org.cybercrimeproject.kit.time.GivenPeriod;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What can be corrected of a project by a merge patch: all but its reference. See {@link ProjectState} for the meaning
 * of its fields.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProjectDetails(
        @Size(max = 200) List<ProjectState.@NotNull @Valid ExternalReference> externalReferences,
        @NotNull LocalizedText title,
        LocalizedText objective,
        LocalizedText area,
        @Valid ProjectState.Budget budget,
        @Size(max = 200) List<ProjectState.@NotNull @Valid Contribution> contributions,
        @Valid ProjectState.ImplementingUnit implementingUnit,
        Link implementingOrganisation,
        @Schema(implementation = GivenPeriod.class) FuzzyPeriod planned,
        @Schema(implementation = GivenPeriod.class) FuzzyPeriod actual,
        @Size(max = 200) List<@NotNull @Valid Output> outputs,
        @Size(max = 200) List<@NotBlank @Size(max = 40) String> incomplete,
        @NotNull Visibility visibility,
        Provenance provenance) {

    public ProjectDetails {
        InvalidValue.in("title", () -> Texts.title(title));
    }

    static ProjectDetails of(ProjectState state) {
        return new ProjectDetails(
                state.externalReferences(),
                state.title(),
                state.objective(),
                state.area(),
                state.budget(),
                state.contributions(),
                state.implementingUnit(),
                state.implementingOrganisation(),
                state.planned(),
                state.actual(),
                state.outputs(),
                state.incomplete(),
                state.visibility(),
                state.provenance());
    }

    /** These with links that say all that is known of what they lead to. */
    ProjectDetails linked(Link organisation, List<ProjectState.Contribution> given) {
        return new ProjectDetails(
                externalReferences,
                title,
                objective,
                area,
                budget,
                given,
                implementingUnit,
                organisation,
                planned,
                actual,
                outputs,
                incomplete,
                visibility,
                provenance);
    }
}

package org.cybercrimeproject.activity.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cybercrimeproject.kit.contract.Always;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.Link;
import org.cybercrimeproject.kit.text.LocalizedText;
import org.cybercrimeproject.kit.text.Provenance;
import org.cybercrimeproject.kit.time.FuzzyPeriod;
import org.cybercrimeproject.kit.writing.Written;

/** A project as it is answered; see {@link ProjectState} for the meaning of its fields. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Always({"id", "reference", "asOf", "title", "visibility", "recordedAt"})
public record ProjectView(
        UUID id,
        String reference,
        LocalDate asOf,
        List<ProjectState.ExternalReference> externalReferences,
        LocalizedText title,
        LocalizedText objective,
        LocalizedText area,
        ProjectState.Budget budget,
        List<ProjectState.Contribution> contributions,
        ProjectState.ImplementingUnit implementingUnit,
        Link implementingOrganisation,
        FuzzyPeriod planned,
        FuzzyPeriod actual,
        List<Output> outputs,
        List<String> incomplete,
        Visibility visibility,
        Provenance provenance,
        Boolean withdrawn,
        long version,
        Instant recordedAt) {

    static ProjectView of(Written<ProjectState> written, LocalDate asOf) {
        var state = written.state();
        return new ProjectView(
                state.id(),
                state.reference(),
                asOf,
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
                state.provenance(),
                state.withdrawn(),
                written.version(),
                written.recordedAt());
    }
}

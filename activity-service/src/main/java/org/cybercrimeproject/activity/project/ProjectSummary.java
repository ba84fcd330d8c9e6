package org.cybercrimeproject.activity.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.cybercrimeproject.kit.contract.Always;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.LocalizedText;
import org.cybercrimeproject.kit.time.FuzzyPeriod;

/** A project in a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Always({"id", "reference", "title", "visibility"})
public record ProjectSummary(
        UUID id,
        String reference,
        LocalizedText title,
        FuzzyPeriod planned,
        FuzzyPeriod actual,
        Visibility visibility) {

    static ProjectSummary of(ProjectState state) {
        return new ProjectSummary(
                state.id(), state.reference(), state.title(), state.planned(), state.actual(), state.visibility());
    }
}

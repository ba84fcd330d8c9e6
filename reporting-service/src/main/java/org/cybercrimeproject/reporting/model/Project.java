package org.cybercrimeproject.reporting.model;

import java.util.List;
import java.util.Objects;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.LocalizedText;
import org.cybercrimeproject.kit.text.Money;
import org.cybercrimeproject.kit.time.FuzzyPeriod;

/**
 * A project as activity-service tells it: what the report's first block prints.
 *
 * @param implementingOrganisation whose part in an activity is ours, or null when unknown
 */
public record Project(
        String id,
        String reference,
        List<ExternalReference> externalReferences,
        LocalizedText title,
        LocalizedText objective,
        LocalizedText area,
        Budget budget,
        List<Contribution> contributions,
        Unit implementingUnit,
        Reference implementingOrganisation,
        FuzzyPeriod planned,
        FuzzyPeriod actual,
        List<Output> outputs,
        List<String> incomplete,
        Visibility visibility) {

    /** Its number in somebody else's books. */
    public record ExternalReference(String scheme, String value) {}

    /** How much may be spent, and from which sum on; each may be unknown. */
    public record Budget(Money ceiling, Money threshold) {}

    /** What a donor gives. */
    public record Contribution(Party donor, Money amount, String note) {}

    /** Who carries the project out: an office, never a person. */
    public record Unit(String name, String parent, String address, String website) {}

    /** One of the results that the project works for. */
    public record Output(String code, LocalizedText shortTitle, LocalizedText text) {}

    public Project {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(reference, "reference");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(visibility, "visibility");
        externalReferences = Lists.none(externalReferences);
        contributions = Lists.none(contributions);
        outputs = Lists.none(outputs);
        incomplete = Lists.none(incomplete);
    }
}

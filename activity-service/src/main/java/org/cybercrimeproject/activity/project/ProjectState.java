package org.cybercrimeproject.activity.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cybercrimeproject.kit.party.PartyRef;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.Link;
import org.cybercrimeproject.kit.text.LocalizedText;
import org.cybercrimeproject.kit.text.Money;
import org.cybercrimeproject.kit.text.Provenance;
import org.cybercrimeproject.kit.time.FuzzyPeriod;
import org.cybercrimeproject.kit.writing.Outcome;
import org.cybercrimeproject.kit.writing.State;

/**
 * A project: who pays for what, until when, and which outputs it is to produce. It has no life cycle and exists on
 * every date.
 *
 * @param id its id
 * @param reference its reference, {@code GPC2}: required, immutable
 * @param externalReferences its numbers in other systems, or null
 * @param title its title
 * @param objective what it is for, or null
 * @param area where it works, or null
 * @param budget its budget, or null
 * @param contributions who gives how much, or null
 * @param implementingUnit who runs it, or null; public project data, no person
 * @param implementingOrganisation the organisation that runs it: what we did and owe is relative to it; null when unknown
 * @param planned the planned period, or null
 * @param actual the actual period, or null
 * @param outputs its outputs, or null
 * @param incomplete the lists that are known to have more
 * @param on the day it was entered as of
 * @param visibility who may see it
 * @param provenance where it comes from, or null
 * @param withdrawn whether it was taken back as if it had never been; null means no
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProjectState(
        UUID id,
        String reference,
        List<ExternalReference> externalReferences,
        LocalizedText title,
        LocalizedText objective,
        LocalizedText area,
        Budget budget,
        List<Contribution> contributions,
        ImplementingUnit implementingUnit,
        Link implementingOrganisation,
        FuzzyPeriod planned,
        FuzzyPeriod actual,
        List<Output> outputs,
        List<String> incomplete,
        LocalDate on,
        Visibility visibility,
        Provenance provenance,
        Boolean withdrawn)
        implements State {

    /**
     * A number in another system.
     *
     * @param scheme whose number it is, or null
     * @param value the number as written, {@code DGHL/2009/2079}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ExternalReference(
            @Size(max = 300) String scheme,
            @NotBlank @Size(max = 300) String value) {}

    /**
     * What it may cost.
     *
     * @param ceiling at most, or null when unknown
     * @param threshold at least, or null when unknown
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Budget(Money ceiling, Money threshold) {}

    /**
     * What a donor gives.
     *
     * @param donor who
     * @param amount how much, or null when unknown
     * @param note what is to be said of it, or null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Contribution(
            @NotNull PartyRef donor,
            Money amount,
            @Size(max = 2000) String note) {}

    /**
     * The unit that runs the project: functional, no person.
     *
     * @param name its name
     * @param parent what it belongs to, or null
     * @param address its postal address, or null
     * @param website its address on the web, or null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ImplementingUnit(
            @NotBlank @Size(max = 300) String name,
            @Size(max = 300) String parent,
            @Size(max = 2000) String address,
            @Size(max = 2000) String website) {}

    /** A new project. */
    public static Outcome<ProjectState> create(CreateProject command, UUID id, LocalDate today) {
        var state = new ProjectState(
                id,
                command.reference(),
                command.externalReferences(),
                command.title(),
                command.objective(),
                command.area(),
                command.budget(),
                command.contributions(),
                command.implementingUnit(),
                command.implementingOrganisation(),
                command.planned() == null ? null : command.planned().toPeriod(),
                command.actual() == null ? null : command.actual().toPeriod(),
                command.outputs(),
                command.incomplete(),
                today,
                command.visibility() == null ? Visibility.INTERNAL : command.visibility(),
                command.provenance(),
                null);
        return fitting(ProjectEvent.CREATED, state);
    }

    /** Its description was wrong or incomplete. */
    Outcome<ProjectState> correct(ProjectDetails corrected) {
        return fitting(ProjectEvent.CORRECTED, with(corrected, withdrawn));
    }

    /** It should never have been entered. */
    Outcome<ProjectState> withdraw() {
        return Outcome.changed(ProjectEvent.WITHDRAWN, with(details(), Boolean.TRUE));
    }

    /** The writable part, which a merge patch corrects. */
    ProjectDetails details() {
        return ProjectDetails.of(this);
    }

    @Override
    public boolean takenBack() {
        return Boolean.TRUE.equals(withdrawn);
    }

    private static Outcome<ProjectState> fitting(ProjectEvent event, ProjectState state) {
        var codes = state.outputCodes();
        return codes.stream().distinct().count() < codes.size()
                ? Outcome.refused(
                        "output-code-taken",
                        Message.of(
                                "Two outputs have the same code; codes are unique in a project.",
                                "Deux résultats ont le même code ; les codes sont uniques dans un projet."),
                        "/outputs")
                : Outcome.changed(event, state);
    }

    /** The same project with another writable part. */
    ProjectState with(ProjectDetails with) {
        return with(with, withdrawn);
    }

    private ProjectState with(ProjectDetails with, Boolean isWithdrawn) {
        return new ProjectState(
                id,
                reference,
                with.externalReferences(),
                with.title(),
                with.objective(),
                with.area(),
                with.budget(),
                with.contributions(),
                with.implementingUnit(),
                with.implementingOrganisation(),
                with.planned(),
                with.actual(),
                with.outputs(),
                with.incomplete(),
                on,
                with.visibility(),
                with.provenance(),
                isWithdrawn);
    }

    /** The codes of its outputs; empty when they are unknown. */
    public List<String> outputCodes() {
        return outputs == null ? List.of() : outputs.stream().map(Output::code).toList();
    }
}

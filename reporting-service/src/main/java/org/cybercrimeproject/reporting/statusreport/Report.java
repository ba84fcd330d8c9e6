package org.cybercrimeproject.reporting.statusreport;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.cybercrimeproject.kit.contract.Always;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.Money;
import org.cybercrimeproject.reporting.model.NotIncluded;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A status report: what a project did in one period and plans for the next, in one language, for one level.
 *
 * <p>Its JSON is what systems read, its page what people read. Texts are printed: names and dates are in the
 * report's language. What is unknown is left out; an empty list means none.
 *
 * @param asOf the day on which the report looks at the world
 * @param knownAt the instant whose knowledge it tells; left out when it tells what is known now
 * @param language {@code en} or {@code fr}
 * @param level whom it is for
 * @param carriedOut activities that ended in the reporting period
 * @param planned activities that overlap the forecast period
 * @param announced events that others mentioned and that are still to come
 * @param notYetReported activities whose time has passed without word of them
 * @param notCarriedOut activities that were cancelled or postponed in the reporting period, with the reason
 * @param followUps what is open on the day or was closed in the reporting period
 * @param countries the countries of which something was said, or whose treaty status changed, in the period
 * @param designations the notes of the countries that are named anywhere above with a mark: «Kosovo*»
 * @param notIncluded changes that their owners recorded and that are missing here
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Always({
    "asOf",
    "language",
    "level",
    "reportingPeriod",
    "forecastPeriod",
    "project",
    "carriedOut",
    "planned",
    "followUps",
    "countries",
    "designations",
    "notIncluded"
})
public record Report(
        LocalDate asOf,
        Instant knownAt,
        String language,
        Visibility level,
        ReportRequest.Days reportingPeriod,
        ReportRequest.Days forecastPeriod,
        ProjectData project,
        List<Row> carriedOut,
        List<Row> planned,
        List<Row> announced,
        List<Row> notYetReported,
        List<Row> notCarriedOut,
        List<OpenFollowUp> followUps,
        List<CountryLine> countries,
        List<Designation> designations,
        List<NotIncluded> notIncluded) {

    /** The same with the notes of the countries that it names. */
    Report with(List<Designation> notes) {
        return new Report(
                asOf,
                knownAt,
                language,
                level,
                reportingPeriod,
                forecastPeriod,
                project,
                carriedOut,
                planned,
                announced,
                notYetReported,
                notCarriedOut,
                followUps,
                countries,
                notes,
                notIncluded);
    }

    /** Every row, in the order of the sections. */
    Stream<Row> rows() {
        return Stream.of(carriedOut, notCarriedOut, planned, announced, notYetReported)
                .flatMap(List::stream);
    }

    /** The project's own data. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ReportProjectData")
    @Always({"reference", "title"})
    public record ProjectData(
            String reference,
            List<ExternalReference> externalReferences,
            String title,
            String objective,
            String area,
            Budget budget,
            List<Contribution> contributions,
            Unit implementingUnit,
            Duration planned,
            Duration actual,
            List<Output> outputs,
            List<String> incomplete) {}

    /** How much may be spent, and from which sum on; each may be unknown. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ReportBudget")
    public record Budget(Money ceiling, Money threshold) {}

    /** The project's number in somebody else's books. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ReportExternalReference")
    public record ExternalReference(String scheme, String value) {}

    /** What a donor gives. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ReportContribution")
    public record Contribution(String donor, Money amount, String note) {}

    /** The office that carries the project out. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ReportUnit")
    public record Unit(String name, String parent, String address, String website) {}

    /**
     * How long the project runs.
     *
     * @param months whole months, where both ends are known and make whole months
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ReportDuration")
    public record Duration(String text, LocalDate from, LocalDate to, Integer months) {}

    /** One of the results that the project works for. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ReportOutput")
    public record Output(String code, String shortTitle, String text) {}

    /**
     * An activity.
     *
     * @param outputs the codes of the outputs it works for; empty means none, left out means unknown
     * @param date when; left out where it was postponed without a new date
     * @param text what happened: summary, conclusions and recommendations, one paragraph each
     * @param organisations who took part in which role; left out means unknown
     * @param participations how many took part, as far as known; one person who comes twice counts twice
     * @param ourPart what the implementing organisation did: {@code ORGANISED}, {@code CO_ORGANISED}, {@code
     *     CONTRIBUTED}, {@code ATTENDED}, or {@code UNKNOWN}
     * @param status of what was not carried out: {@code CANCELLED} or {@code POSTPONED}; also of what is planned, where
     *     it was postponed to then
     * @param reason why it was cancelled or postponed
     * @param earlierPlan when it was planned before it was moved
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ReportRow")
    public record Row(
            String reference,
            Period date,
            String place,
            String title,
            List<Part> parts,
            List<String> outputs,
            String text,
            List<FollowUpLine> followUps,
            List<Said> statements,
            List<Participant> organisations,
            Participations participations,
            String ourPart,
            String status,
            String reason,
            Period earlierPlan) {}

    /**
     * An organisation in an activity.
     *
     * @param role what it does there: {@code ORGANISER}, {@code SPEAKER} …
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ReportOrganisation")
    public record Participant(String role, String name) {}

    /**
     * How many took part.
     *
     * @param number how many, left out when unknown
     * @param approximate whether the number is rounded
     * @param kinds what they are, left out when unknown
     * @param text the same in words: «about 40 participations: judges, prosecutors»
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Participations(Integer number, Boolean approximate, List<String> kinds, String text) {}

    /**
     * When: printed, and its first and last day.
     *
     * @param tentative true where it is a plan that was made with a «possibly»; left out means no
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ReportPeriod")
    public record Period(String text, LocalDate from, LocalDate to, Boolean tentative) {}

    /** A piece of an activity with a title of its own. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ReportPart")
    public record Part(String title, String kind, String text) {}

    /**
     * What was promised.
     *
     * @param timing where it stands on the report's day: {@code BEFORE_WINDOW}, {@code OVERDUE} …
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ReportFollowUpLine")
    public record FollowUpLine(String reference, String text, Due due, String timing) {}

    /** When something is due: printed, and what the words say. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ReportDue")
    public record Due(
            String text, LocalDate from, LocalDate to, Boolean tentative, String condition, LocalDate conditionMetOn) {}

    /**
     * A follow-up in the list across activities.
     *
     * @param origin the activity at which it was promised
     * @param responsible who acts; empty means that nobody was named, left out means unknown
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ReportOpenFollowUp")
    public record OpenFollowUp(
            String reference, String text, Due due, String timing, Origin origin, List<String> responsible) {}

    /** The activity at which something was promised; without reference where the reader may not see it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ReportOrigin")
    public record Origin(String reference, String title) {}

    /** What was said, and of whom. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ReportSaid")
    public record Said(String subject, String text) {}

    /**
     * What a body requires to be said where a country is named.
     *
     * @param name what the report calls the country: «Kosovo*»
     * @param note what is said
     */
    @Schema(name = "ReportDesignation")
    @Always({"name", "note"})
    public record Designation(String name, String note) {}

    /**
     * A country of which the report tells.
     *
     * @param note the designation note that stands with the name, where a body requires one
     * @param treaties where it stands, under each treaty for which something is on record
     * @param noActionUnder the instruments under which no treaty action of it is on record; only where there are no
     *     treaties to tell of
     * @param statements what was said about it in the period, in order of date
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ReportCountryLine")
    @Always({"code", "name"})
    public record CountryLine(
            String code,
            String name,
            String note,
            List<TreatyLine> treaties,
            List<String> noActionUnder,
            List<String> statements) {}

    /**
     * Where a country stands under a treaty.
     *
     * @param status the treaty status: {@code NONE}, {@code SIGNATORY}, {@code PARTY} …
     * @param since the day the status began, where it is known
     * @param statedUpTo of the status NONE: the last day for which somebody stated that nothing was done
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ReportTreatyLine")
    @Always({"instrument", "status"})
    public record TreatyLine(String instrument, String title, String status, LocalDate since, LocalDate statedUpTo) {}
}

package org.cybercrimeproject.activity.organisation;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import java.util.stream.Stream;
import org.cybercrimeproject.activity.link.HiddenRecords;
import org.cybercrimeproject.activity.link.Links;
import org.cybercrimeproject.kit.answering.Because;
import org.cybercrimeproject.kit.answering.Items;
import org.cybercrimeproject.kit.answering.Records;
import org.cybercrimeproject.kit.answering.Shell;
import org.cybercrimeproject.kit.contract.Creates;
import org.cybercrimeproject.kit.contract.Versioned;
import org.cybercrimeproject.kit.contract.Withdrawable;
import org.cybercrimeproject.kit.json.MergePatch;
import org.cybercrimeproject.kit.reading.Listing;
import org.cybercrimeproject.kit.reading.Page;
import org.cybercrimeproject.kit.reading.Paging;
import org.cybercrimeproject.kit.reading.Reading;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.reading.WithdrawableReading;
import org.cybercrimeproject.kit.security.Role;
import org.cybercrimeproject.kit.sheet.Forms;
import org.cybercrimeproject.kit.text.Identifier;
import org.cybercrimeproject.kit.writing.HistoryEntry;
import org.cybercrimeproject.kit.writing.Ids;
import org.cybercrimeproject.kit.writing.Outcome;
import org.cybercrimeproject.kit.writing.Write;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Organisations. */
@Withdrawable
@Path(OrganisationResource.COLLECTION)
@Tag(name = "Organisations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OrganisationResource {

    static final String COLLECTION = "/api/v1/organisations";

    private static final String ONE = "/{id: " + Identifier.PATH + "}";

    private static final Items<OrganisationSummary> ITEMS = Items.stored(OrganisationSummary.class);

    private final Records<OrganisationState, Organisation, OrganisationView> organisations;
    private final OrganisationNames names;
    private final Links links;
    private final Shell shell;

    OrganisationResource(
            Organisations organisations, OrganisationNames names, Links links, HiddenRecords hidden, Shell shell) {
        this.organisations = shell.records(
                        organisations, COLLECTION, (written, day, level) -> OrganisationView.of(written, day))
                .linking((state, level) -> shown(hidden, state, level));
        this.names = names;
        this.links = links;
        this.shell = shell;
    }

    @Write
    @Creates
    @POST
    @RolesAllowed({Role.EDITOR, Role.PUBLISHER, Role.ADMIN})
    @Operation(
            operationId = "createOrganisation",
            summary = "Create an organisation",
            description = "One that another record already names is stored, with a warning in the answer.")
    public RestResponse<OrganisationView> create(@Valid @NotNull CreateOrganisation command) {
        return organisations.create(
                command.visibility(),
                () -> linked(OrganisationState.create(command, Ids.next(), shell.today()), null),
                (written, day, level) -> OrganisationView.of(written, day, names.warnings(written.state(), level)));
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Forms.CSV, Forms.XLSX})
    @PermitAll
    @Operation(
            operationId = "listOrganisations",
            summary = "List organisations",
            description = "Sort keys: name (default), kind.")
    public RestResponse<Page<OrganisationSummary>> list(
            @BeanParam OrganisationFilter filter, @BeanParam Reading reading, @BeanParam @Valid Listing listing) {
        return shell.list(filter.query(shell.caller().level()), listing, reading, ITEMS);
    }

    @Versioned
    @GET
    @Path(ONE)
    @PermitAll
    @Operation(operationId = "getOrganisation", summary = "Get an organisation")
    public RestResponse<OrganisationView> get(@PathParam("id") String id, @BeanParam WithdrawableReading reading) {
        return organisations.get(id, reading);
    }

    @Write
    @Versioned
    @PATCH
    @Path(ONE)
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({Role.EDITOR, Role.PUBLISHER, Role.ADMIN})
    @Operation(operationId = "correctOrganisation", summary = "Correct an organisation (JSON Merge Patch)")
    @RequestBody(content = @Content(schema = @Schema(implementation = OrganisationDetails.class)))
    public RestResponse<OrganisationView> correct(
            @PathParam("id") String id,
            @Parameter(description = Records.WHY) @QueryParam("reason") String reason,
            JsonNode patch) {
        return organisations.patch(
                id,
                reason,
                patch,
                OrganisationDetails.class,
                OrganisationState::details,
                (state, details) -> linked(state.correct(details), state));
    }

    @Write
    @Versioned
    @POST
    @Path(ONE + "/withdraw")
    @RolesAllowed({Role.EDITOR, Role.PUBLISHER, Role.ADMIN})
    @Operation(
            operationId = "withdrawOrganisation",
            summary = "Withdraw an organisation, as if it had never been entered")
    public RestResponse<OrganisationView> withdraw(@PathParam("id") String id, @Valid @NotNull Because command) {
        return organisations.change(id, command.reason(), OrganisationState::withdraw);
    }

    @GET
    @Path(ONE + "/history")
    @RolesAllowed({Role.VIEWER, Role.EDITOR, Role.PUBLISHER, Role.ADMIN})
    @Operation(operationId = "listOrganisationHistory", summary = "List the history of an organisation, newest first")
    public RestResponse<Page<HistoryEntry>> history(@PathParam("id") String id, @BeanParam @Valid Paging paging) {
        return organisations.history(id, paging);
    }

    /** The organisation with what the level may see of the one that it is part of. */
    private static OrganisationState shown(HiddenRecords hidden, OrganisationState state, Visibility level) {
        var links = hidden.among(Links.Target.ORGANISATION, Stream.ofNullable(state.partOf()), Stream.of(), level);
        return links.areAll() ? state : state.partOf(links.of(state.partOf()));
    }

    /** What a rule made of an organisation, with the one that it is part of checked; not again, when it stood before. */
    private Outcome<OrganisationState> linked(Outcome<OrganisationState> outcome, OrganisationState before) {
        if (!(outcome instanceof Outcome.Changed<OrganisationState> changed)
                || before != null && Objects.equals(changed.state().partOf(), before.partOf())) {
            return outcome;
        }
        var whole = changed.state().partOf();
        var checked = links.to(Links.Target.ORGANISATION, Stream.ofNullable(whole));
        var linked = changed.state().partOf(checked.of(whole, "/partOf"));
        checked.refuseFaults();
        return linked.equals(before) ? Outcome.unchanged(before) : Outcome.changed(changed.type(), linked);
    }
}

package org.cybercrimeproject.country.treaty;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.cybercrimeproject.kit.answering.Answers;
import org.cybercrimeproject.kit.answering.Items;
import org.cybercrimeproject.kit.answering.Lists;
import org.cybercrimeproject.kit.reading.Listing;
import org.cybercrimeproject.kit.reading.Page;
import org.cybercrimeproject.kit.reading.Reading;
import org.cybercrimeproject.kit.security.Caller;
import org.cybercrimeproject.kit.security.Role;
import org.cybercrimeproject.kit.sheet.Forms;
import org.cybercrimeproject.kit.text.Identifier;
import org.cybercrimeproject.kit.writing.Write;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What States do under treaties: signatures, deposits, invitations, reservations. */
@Path(TreatyActionResource.COLLECTION)
@Tag(name = "Treaty actions")
public class TreatyActionResource {

    static final String COLLECTION = "/api/v1/treaty-actions";

    private static final Items<TreatyActionSummary> ITEMS = Items.stored(TreatyActionSummary.class);

    private final TreatyActions actions;
    private final Caller caller;
    private final Answers answers;
    private final Lists lists;

    TreatyActionResource(TreatyActions actions, Caller caller, Answers answers, Lists lists) {
        this.actions = actions;
        this.caller = caller;
        this.answers = answers;
        this.lists = lists;
    }

    @Write
    @POST
    @RolesAllowed({Role.EDITOR, Role.PUBLISHER, Role.ADMIN})
    @Operation(
            operationId = "recordTreatyAction",
            summary = "Record a treaty action",
            description = "Refused (409) only when the record contradicts it; where the record is silent it is stored,"
                    + " and the position warns.")
    public RestResponse<TreatyActionView> create(@Valid @NotNull RecordTreatyAction command) {
        caller.mayGive(command.visibility());
        var found = actions.append(command, caller.creating());
        return answers.created(
                COLLECTION + "/" + found.action().id(), found.position().version(), day -> view(found, day));
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Forms.CSV, Forms.XLSX})
    @PermitAll
    @Operation(
            operationId = "listTreatyActions",
            summary = "List treaty actions",
            description = "Sort keys: date (default: newest first), party, reference.")
    public RestResponse<Page<TreatyActionSummary>> list(
            @BeanParam TreatyActionFilter filter, @BeanParam Reading reading, @BeanParam @Valid Listing listing) {
        return lists.answer(filter.query(caller.level()), listing, reading, ITEMS);
    }

    @GET
    @Path("/{id: " + Identifier.PATH + "}")
    @PermitAll
    @Operation(
            operationId = "getTreatyAction",
            summary = "Get a treaty action",
            description = "Its ETag is that of the position it belongs to.")
    public RestResponse<TreatyActionView> get(@PathParam("id") String id, @BeanParam Reading reading) {
        var found = answers.visible(actions.find(id), it -> it.action().visibility());
        return answers.composed(
                found.position().version(), found.action().date(), reading, "", day -> view(found, day));
    }

    private static TreatyActionView view(TreatyActions.Found found, LocalDate asOf) {
        return TreatyActionView.of(found, asOf);
    }
}

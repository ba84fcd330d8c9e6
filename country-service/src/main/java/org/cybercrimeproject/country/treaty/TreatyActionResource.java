package org.cybercrimeproject.country.treaty;

import io.agroal.api.AgroalDataSource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import org.cybercrimeproject.kit.answering.Answers;
import org.cybercrimeproject.kit.json.Json;
import org.cybercrimeproject.kit.reading.Listing;
import org.cybercrimeproject.kit.reading.Page;
import org.cybercrimeproject.kit.reading.Reading;
import org.cybercrimeproject.kit.reading.Sql;
import org.cybercrimeproject.kit.security.Caller;
import org.cybercrimeproject.kit.security.Role;
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

    private final TreatyActions actions;
    private final Caller caller;
    private final Answers answers;
    private final Sql sql;

    TreatyActionResource(TreatyActions actions, Caller caller, Answers answers, AgroalDataSource database) {
        this.actions = actions;
        this.caller = caller;
        this.answers = answers;
        this.sql = new Sql(database);
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
    @PermitAll
    @Operation(
            operationId = "listTreatyActions",
            summary = "List treaty actions",
            description = "Sort keys: date (default: newest first), party, reference.")
    public RestResponse<Page<TreatyActionSummary>> list(
            @BeanParam TreatyActionFilter filter, @BeanParam Reading reading, @BeanParam @Valid Listing listing) {
        return answers.page(filter.query(caller.level())
                .page(
                        sql,
                        listing,
                        answers.day(reading),
                        row -> Json.read(row.getString("summary"), TreatyActionSummary.class)));
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

package org.cybercrimeproject.reporting.overview;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.cybercrimeproject.kit.answering.Answers;
import org.cybercrimeproject.kit.contract.Versioned;
import org.cybercrimeproject.kit.reading.Reading;
import org.cybercrimeproject.kit.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The numbers at a glance. */
@Path("/api/v1/dashboards/overview")
@Tag(name = "Dashboards")
@Produces(MediaType.APPLICATION_JSON)
public class OverviewResource {

    private final OverviewQuery query;
    private final Caller caller;
    private final Answers answers;

    OverviewResource(OverviewQuery query, Caller caller, Answers answers) {
        this.query = query;
        this.caller = caller;
        this.answers = answers;
    }

    @Versioned
    @GET
    @PermitAll
    @Operation(
            operationId = "getOverview",
            summary = "Get the figures as of a day: activities, follow-ups, treaties",
            description = "Counts what the caller may see. A record that does not exist yet on the day is not counted."
                    + " settledUntil says how fresh the numbers are.")
    @APIResponse(
            responseCode = "200",
            description = "The numbers",
            headers =
                    @Header(
                            name = "Settled-Until",
                            description =
                                    "How fresh the numbers are, as in the body; with 304 the only part that is new.",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time")),
            content = @Content(schema = @Schema(implementation = Overview.class)))
    public RestResponse<Overview> overview(
            @BeanParam Reading reading,
            @QueryParam("project")
                    @Parameter(
                            description =
                                    "Only activities and follow-ups of this project, by reference: GPC2. One that is not"
                                            + " there, or that you may not see, is an error.")
                    String project) {
        var overview = query.on(answers.day(reading), caller.level(), project);
        var response = answers.refreshed(overview, overview.settledUntil(null));
        if (overview.settledUntil() != null) {
            response.header("Settled-Until", overview.settledUntil());
        }
        return response.build();
    }
}

package org.cybercrimeproject.reporting.statusreport;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.cybercrimeproject.kit.answering.AcceptedForm;
import org.cybercrimeproject.kit.answering.Answers;
import org.cybercrimeproject.kit.contract.Versioned;
import org.cybercrimeproject.kit.reading.Reading;
import org.cybercrimeproject.kit.security.Caller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Status reports. */
@Path("/api/v1/status-reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Status reports")
public class StatusReportResource {

    private static final String PROBLEM_JSON = "application/problem+json";
    private static final String PROBLEM = "#/components/schemas/Problem";
    private static final MediaType PAGE = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");
    private static final List<MediaType> FORMS = List.of(MediaType.APPLICATION_JSON_TYPE, MediaType.TEXT_HTML_TYPE);

    private final Reports reports;
    private final Caller caller;
    private final Answers answers;

    StatusReportResource(Reports reports, Caller caller, Answers answers) {
        this.reports = reports;
        this.caller = caller;
        this.answers = answers;
    }

    @Versioned
    @GET
    @Path("/preview")
    @PermitAll
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
    @Operation(
            operationId = "previewStatusReport",
            summary = "Get the status report of a project, from what is known now or was known at an instant",
            description =
                    "As JSON, or as a page for the screen and for A4. The header Settled-Until says how fresh it is:"
                            + " all that was recorded up to then is in it, but for what notIncluded lists.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            headers =
                    @Header(
                            name = "Settled-Until",
                            description = "A report with knownAt up to this instant never changes again; left out while"
                                    + " not every service has been heard of.",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time")),
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Report.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class))
            })
    @APIResponse(
            responseCode = "403",
            description = "The level is above the caller's own.",
            content = @Content(mediaType = PROBLEM_JSON, schema = @Schema(ref = PROBLEM)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such project at this level, or there was none at that instant.",
            content = @Content(mediaType = PROBLEM_JSON, schema = @Schema(ref = PROBLEM)))
    @APIResponse(
            responseCode = "409",
            description = "What was known at that instant is not settled yet; see Retry-After.",
            content = @Content(mediaType = PROBLEM_JSON, schema = @Schema(ref = PROBLEM)))
    public RestResponse<Object> preview(
            @BeanParam ReportQuery query, @BeanParam Reading reading, @Context HttpHeaders headers) {
        var form = AcceptedForm.of(headers.getRequestHeader(HttpHeaders.ACCEPT), FORMS);
        var wanted = query.toRequest(answers.day(reading), reading.language(), caller.level());
        var made = reports.make(wanted);
        var response = form.equals(MediaType.TEXT_HTML_TYPE)
                ? page(made.report())
                : answers.<Object>derived(made.report()).type(MediaType.APPLICATION_JSON_TYPE);
        if (made.settledUntil() != null) {
            response.header("Settled-Until", made.settledUntil());
        }
        return response.build();
    }

    /** The page brings its only style sheet along and runs nothing. */
    private RestResponse.ResponseBuilder<Object> page(Report report) {
        return answers.<Object>derived(ReportPage.of(report).render(), "page")
                .type(PAGE)
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .header("X-Content-Type-Options", "nosniff");
    }
}

package org.cybercrimeproject.reporting.statusreport;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import org.cybercrimeproject.kit.answering.Answers;
import org.cybercrimeproject.kit.problem.Problem;
import org.cybercrimeproject.kit.reading.Reading;
import org.cybercrimeproject.kit.security.Caller;
import org.cybercrimeproject.reporting.model.Snapshot;
import org.cybercrimeproject.reporting.model.StatesQuery;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Status reports. */
@Path("/api/v1/status-reports")
@Tag(name = "Status reports")
public class StatusReportResource {

    private static final String PROBLEM_JSON = "application/problem+json";
    private static final String PROBLEM = "#/components/schemas/Problem";
    private static final String VARY = "Accept, Accept-Language, Authorization";
    private static final MediaType PAGE = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");
    private static final List<Variant> FORMS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.TEXT_HTML_TYPE)
            .build();

    private final Snapshot snapshot;
    private final StatesQuery states;
    private final Caller caller;
    private final Answers answers;

    StatusReportResource(Snapshot snapshot, StatesQuery states, Caller caller, Answers answers) {
        this.snapshot = snapshot;
        this.states = states;
        this.caller = caller;
        this.answers = answers;
    }

    @GET
    @Path("/preview")
    @PermitAll
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
    @Operation(
            operationId = "previewStatusReport",
            summary = "Make the status report of a project from what is known now",
            description = "As JSON, or as a page for the screen and for A4.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
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
            description = "There is no such project at this level.",
            content = @Content(mediaType = PROBLEM_JSON, schema = @Schema(ref = PROBLEM)))
    public Response preview(@BeanParam ReportQuery query, @BeanParam Reading reading, Request request) {
        var wanted = query.toRequest(answers.day(reading), reading.language(), caller.level());
        var report = snapshot.of(() -> states.of(wanted.project(), wanted.level()))
                .map(found -> Assemble.report(found, wanted))
                .orElseThrow(() -> Problem.NOT_FOUND.at(
                        "project",
                        "There is no project «" + wanted.project() + "», or none at level " + wanted.level() + "."));
        var form = request.selectVariant(FORMS);
        return form != null && MediaType.TEXT_HTML_TYPE.isCompatible(form.getMediaType())
                ? page(report)
                : Response.ok(report, MediaType.APPLICATION_JSON_TYPE)
                        .header("Vary", VARY)
                        .build();
    }

    /** The page brings its only style sheet along and runs nothing. */
    private static Response page(Report report) {
        return Response.ok(ReportPage.of(report).render(), PAGE)
                .header("Vary", VARY)
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}

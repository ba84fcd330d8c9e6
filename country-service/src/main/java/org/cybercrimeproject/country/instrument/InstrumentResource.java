package org.cybercrimeproject.country.instrument;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.cybercrimeproject.country.names.Names;
import org.cybercrimeproject.kit.answering.Items;
import org.cybercrimeproject.kit.answering.Records;
import org.cybercrimeproject.kit.answering.Shell;
import org.cybercrimeproject.kit.contract.Versioned;
import org.cybercrimeproject.kit.reading.ListQuery;
import org.cybercrimeproject.kit.reading.Listing;
import org.cybercrimeproject.kit.reading.Page;
import org.cybercrimeproject.kit.reading.Paging;
import org.cybercrimeproject.kit.reading.Parts;
import org.cybercrimeproject.kit.reading.Reading;
import org.cybercrimeproject.kit.reading.RecordReading;
import org.cybercrimeproject.kit.reading.Sort;
import org.cybercrimeproject.kit.security.Role;
import org.cybercrimeproject.kit.sheet.Forms;
import org.cybercrimeproject.kit.text.Identifier;
import org.cybercrimeproject.kit.text.Texts;
import org.cybercrimeproject.kit.writing.HistoryEntry;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Instruments and their articles. */
@Path(InstrumentResource.COLLECTION)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Instruments")
public class InstrumentResource {

    /** The address of the collection; where a party stands is found below it. */
    public static final String COLLECTION = "/api/v1/instruments";

    private static final Items<InstrumentSummary> ITEMS = Items.stored(InstrumentSummary.class);

    private static final String ONE = "/{code: " + Identifier.PATH + "}";
    private static final Sort SORT =
            Sort.standard("code").key("code", "code", Sort.Type.TEXT).optional("openedOn", "opened_on", Sort.Type.DATE);

    private final Records<InstrumentState, Instrument, InstrumentView> instruments;
    private final OwnEntries ownEntries;
    private final Names names;
    private final Shell shell;

    InstrumentResource(Instruments instruments, OwnEntries ownEntries, Names names, Shell shell) {
        this.names = names;
        this.instruments = shell.records(
                instruments,
                COLLECTION,
                (written, day, level) -> InstrumentView.of(
                        written,
                        ownEntries.of(written.state()),
                        day,
                        level,
                        shell.answers().language()));
        this.ownEntries = ownEntries;
        this.shell = shell;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Forms.CSV, Forms.XLSX})
    @PermitAll
    @Operation(
            operationId = "listInstruments",
            summary = "List instruments",
            description = "Sort keys: code (default), openedOn.")
    public RestResponse<Page<InstrumentSummary>> list(
            @QueryParam("q")
                    @Parameter(
                            description = "A part of a title in either language, its code or its number in the series"
                                    + " («ETS 185», « STE 185 »); without regard to case and accents.")
                    @Size(max = Texts.TITLE)
                    String q,
            @BeanParam Reading reading,
            @BeanParam @Valid Listing listing) {
        var level = shell.caller().level();
        var query = ListQuery.of("instrument", SORT, level).where("r.seen_by = ?", level.ordinal());
        return shell.list(
                q == null ? query : query.where("r.code = any(?)", names.now().instrumentsNamed(q)),
                listing,
                reading,
                ITEMS);
    }

    @Versioned
    @GET
    @Path(ONE)
    @PermitAll
    @Operation(operationId = "getInstrument", summary = "Get an instrument")
    public RestResponse<InstrumentView> get(@PathParam("code") String code, @BeanParam RecordReading reading) {
        var written = instruments.find(code, reading);
        var own = ownEntries.of(written.state(), shell.answers().knownAt(reading));
        var level = shell.caller().level();
        var derived = own.timeline(level) + ";" + own.warnings(level);
        return shell.answers()
                .composed(
                        written.version(),
                        null,
                        reading,
                        derived,
                        day -> InstrumentView.of(written, own, day, level, reading.language()));
    }

    @Versioned
    @GET
    @Path(ONE + "/articles")
    @PermitAll
    @Operation(
            operationId = "listArticles",
            summary = "List the articles of an instrument",
            description = "Has no items when they are unknown.")
    public RestResponse<Page<Article>> articles(
            @PathParam("code") String code, @BeanParam RecordReading reading, @BeanParam @Valid Paging paging) {
        Parts.keepDay(code, paging, reading);
        return instruments.get(
                code,
                reading,
                (written, day, level) -> Parts.page(
                        code,
                        written.state().articles(),
                        article -> String.valueOf(article.number()),
                        paging,
                        reading,
                        day));
    }

    @GET
    @Path(ONE + "/history")
    @RolesAllowed({Role.VIEWER, Role.EDITOR, Role.PUBLISHER, Role.ADMIN})
    @Operation(operationId = "listInstrumentHistory", summary = "List the history of an instrument, newest first")
    public RestResponse<Page<HistoryEntry>> history(@PathParam("code") String code, @BeanParam @Valid Paging paging) {
        return instruments.history(code, paging);
    }
}

package org.cybercrimeproject.country.instrument;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cybercrimeproject.kit.answering.Answers;
import org.cybercrimeproject.kit.answering.Items;
import org.cybercrimeproject.kit.answering.Lists;
import org.cybercrimeproject.kit.reading.ListQuery;
import org.cybercrimeproject.kit.reading.Listing;
import org.cybercrimeproject.kit.reading.Page;
import org.cybercrimeproject.kit.reading.Paging;
import org.cybercrimeproject.kit.reading.Parts;
import org.cybercrimeproject.kit.reading.Reading;
import org.cybercrimeproject.kit.reading.Sort;
import org.cybercrimeproject.kit.security.Caller;
import org.cybercrimeproject.kit.sheet.Forms;
import org.cybercrimeproject.kit.text.Identifier;
import org.cybercrimeproject.kit.writing.Changes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Instruments and their articles. */
@Path(InstrumentResource.COLLECTION)
@Tag(name = "Instruments")
public class InstrumentResource {

    /** The address of the collection; where a party stands is found below it. */
    public static final String COLLECTION = "/api/v1/instruments";

    private static final String ONE = "/{code: " + Identifier.PATH + "}";
    private static final Sort SORT =
            Sort.standard("code").key("code", "code", Sort.Type.TEXT).optional("openedOn", "opened_on", Sort.Type.DATE);

    private static final Items<InstrumentSummary> ITEMS = Items.stored(InstrumentSummary.class);

    private final Instruments instruments;
    private final Changes changes;
    private final Caller caller;
    private final Answers answers;
    private final Lists lists;

    InstrumentResource(Instruments instruments, Changes changes, Caller caller, Answers answers, Lists lists) {
        this.instruments = instruments;
        this.changes = changes;
        this.caller = caller;
        this.answers = answers;
        this.lists = lists;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, Forms.CSV, Forms.XLSX})
    @PermitAll
    @Operation(
            operationId = "listInstruments",
            summary = "List instruments",
            description = "Sort keys: code (default), openedOn.")
    public RestResponse<Page<InstrumentSummary>> list(@BeanParam Reading reading, @BeanParam @Valid Listing listing) {
        return lists.answer(ListQuery.of("instrument", SORT, caller.level()), listing, reading, ITEMS);
    }

    @GET
    @Path(ONE)
    @PermitAll
    @Operation(operationId = "getInstrument", summary = "Get an instrument")
    public RestResponse<InstrumentView> get(@PathParam("code") String code, @BeanParam Reading reading) {
        return answers.one(changes.newest(instruments, code), reading, InstrumentView::of);
    }

    @GET
    @Path(ONE + "/articles")
    @PermitAll
    @Operation(
            operationId = "listArticles",
            summary = "List the articles of an instrument",
            description = "Without items when they are unknown.")
    public RestResponse<Page<Article>> articles(
            @PathParam("code") String code, @BeanParam Reading reading, @BeanParam @Valid Paging paging) {
        return answers.one(
                changes.newest(instruments, code),
                reading,
                (written, day) -> Parts.page(
                        code,
                        written.state().articles(),
                        article -> String.valueOf(article.number()),
                        paging,
                        reading,
                        day));
    }
}

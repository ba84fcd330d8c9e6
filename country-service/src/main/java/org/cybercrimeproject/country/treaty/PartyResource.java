package org.cybercrimeproject.country.treaty;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.cybercrimeproject.country.instrument.Instrument;
import org.cybercrimeproject.country.instrument.InstrumentResource;
import org.cybercrimeproject.country.instrument.InstrumentState;
import org.cybercrimeproject.country.instrument.Instruments;
import org.cybercrimeproject.kit.answering.Records;
import org.cybercrimeproject.kit.answering.Shell;
import org.cybercrimeproject.kit.contract.Versioned;
import org.cybercrimeproject.kit.party.CountryCodes;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.problem.Problem;
import org.cybercrimeproject.kit.reading.Page;
import org.cybercrimeproject.kit.reading.Paging;
import org.cybercrimeproject.kit.reading.RecordReading;
import org.cybercrimeproject.kit.security.Role;
import org.cybercrimeproject.kit.text.Identifier;
import org.cybercrimeproject.kit.writing.HistoryEntry;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Where the countries stand under an instrument. */
@Path(InstrumentResource.COLLECTION + "/{code: " + Identifier.PATH + "}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Instruments")
public class PartyResource {

    private static final String PARTY = "/parties/{party: [A-Z]{2}|[A-Z]{4}}";

    private final Records<InstrumentState, Instrument, InstrumentState> instruments;
    private final Records<TreatyPositionState, TreatyPosition, TreatyPositionState> recorded;
    private final Positions positions;
    private final Shell shell;

    PartyResource(Instruments instruments, TreatyPositions recorded, Positions positions, Shell shell) {
        this.instruments =
                shell.records(instruments, InstrumentResource.COLLECTION, (written, day, level) -> written.state());
        this.recorded =
                shell.records(recorded, InstrumentResource.COLLECTION, (written, day, level) -> written.state());
        this.positions = positions;
        this.shell = shell;
    }

    @Versioned
    @GET
    @Path(PARTY)
    @PermitAll
    @Operation(
            operationId = "getParty",
            summary = "Get the status of a country under an instrument",
            description = "Answers for every country in the catalogue: UNKNOWN when nothing is recorded.")
    public RestResponse<PositionView> party(
            @PathParam("code") String code, @PathParam("party") String party, @BeanParam RecordReading reading) {
        var instrument = instruments.find(code, reading).state();
        checkCountry(party);
        var answers = shell.answers();
        var standing = positions.of(
                instrument,
                party,
                answers.day(reading),
                shell.caller().level(),
                reading.language(),
                answers.knownAt(reading));
        return answers.composed(
                standing.version(), null, reading, standing.view().toString(), day -> standing.view());
    }

    @GET
    @Path(PARTY + "/history")
    @RolesAllowed({Role.VIEWER, Role.EDITOR, Role.PUBLISHER, Role.ADMIN})
    @Operation(
            operationId = "listPartyHistory",
            summary = "List the history of a country under an instrument, newest first",
            description = "Includes entries for a status that was derived again because something else had changed.")
    public RestResponse<Page<HistoryEntry>> history(
            @PathParam("code") String code, @PathParam("party") String party, @BeanParam @Valid Paging paging) {
        checkCountry(party);
        return recorded.history(TreatyPositionState.subject(code, party), paging);
    }

    @Versioned
    @GET
    @Path("/status-chart")
    @PermitAll
    @Operation(
            operationId = "getStatusChart",
            summary = "Get the status of every country under an instrument",
            description = "One row for every country in the catalogue, ordered by code.")
    public RestResponse<StatusChart> chart(@PathParam("code") String code, @BeanParam RecordReading reading) {
        var instrument = instruments.find(code, reading);
        var answers = shell.answers();
        var chart = positions.chart(
                instrument.state(),
                answers.day(reading),
                shell.caller().level(),
                reading.language(),
                answers.knownAt(reading));
        return answers.composed(
                instrument.version(), null, reading, chart.rows().toString(), day -> chart);
    }

    private static void checkCountry(String party) {
        if (!CountryCodes.contains(party)) {
            throw Problem.NOT_FOUND.with(Message.of(
                    "%s is no country code: write that of ISO 3166-1 alpha-2, such as KH; of a former State the four"
                            + " letters of ISO 3166-3.",
                    "%s n’est pas un code de pays : écrivez celui de l’ISO 3166-1 alpha-2, comme KH ; d’un ancien État"
                            + " les quatre lettres de l’ISO 3166-3.",
                    Message.quoted(party)));
        }
    }
}

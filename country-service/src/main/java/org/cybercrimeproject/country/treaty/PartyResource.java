package org.cybercrimeproject.country.treaty;

import io.agroal.api.AgroalDataSource;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import org.cybercrimeproject.country.instrument.InstrumentResource;
import org.cybercrimeproject.country.instrument.Instruments;
import org.cybercrimeproject.kit.answering.Answers;
import org.cybercrimeproject.kit.party.CountryCodes;
import org.cybercrimeproject.kit.problem.Problem;
import org.cybercrimeproject.kit.reading.Reading;
import org.cybercrimeproject.kit.reading.Sql;
import org.cybercrimeproject.kit.security.Caller;
import org.cybercrimeproject.kit.text.Identifier;
import org.cybercrimeproject.kit.writing.Changes;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Where the countries stand under an instrument. */
@Path(InstrumentResource.COLLECTION + "/{code: " + Identifier.PATH + "}")
@Tag(name = "Instruments")
public class PartyResource {

    private final Instruments instruments;
    private final Positions positions;
    private final Changes changes;
    private final Caller caller;
    private final Answers answers;
    private final Sql sql;

    PartyResource(
            Instruments instruments,
            Positions positions,
            Changes changes,
            Caller caller,
            Answers answers,
            AgroalDataSource database) {
        this.instruments = instruments;
        this.positions = positions;
        this.changes = changes;
        this.caller = caller;
        this.answers = answers;
        this.sql = new Sql(database);
    }

    @GET
    @Path("/parties/{party: [A-Z]{2}}")
    @PermitAll
    @Operation(
            operationId = "getParty",
            summary = "Where a country stands under an instrument",
            description = "There is an answer for every country of the catalogue: UNKNOWN when nothing is recorded.")
    public RestResponse<PositionView> party(
            @PathParam("code") String code, @PathParam("party") String party, @BeanParam Reading reading) {
        var instrument = answers.visible(changes.newest(instruments, code));
        if (!CountryCodes.contains(party)) {
            throw Problem.NOT_FOUND.with("«" + party + "» is not a country code of ISO 3166-1 (alpha-2).");
        }
        var standing = positions.of(instrument, party, answers.day(reading), caller.level());
        return answers.composed(standing.version(), null, reading, standing.versions(), day -> standing.view());
    }

    @GET
    @Path("/status-chart")
    @PermitAll
    @Operation(
            operationId = "getStatusChart",
            summary = "Where every country stands under an instrument",
            description = "One row for every country of the catalogue, in order of its code.")
    public RestResponse<StatusChart> chart(@PathParam("code") String code, @BeanParam Reading reading) {
        var instrument = answers.visible(changes.newest(instruments, code));
        var day = answers.day(reading);
        var rows = sql.query(
                "select c.reference, p.status, p.valid_from from country c left join treaty_position_row p"
                        + " on p.party = c.reference and p.instrument = ? and p.seen_by = ? and p.level <= ?"
                        + " and p.valid_from <= ? and p.valid_until > ? order by c.reference",
                row -> StatusChart.Row.of(row.getString(1), row.getString(2), row.getObject(3, LocalDate.class)),
                instrument.state().code(),
                caller.level().ordinal(),
                caller.level().ordinal(),
                day,
                day);
        var chart = StatusChart.of(instrument.state().code(), day, rows);
        return answers.composed(instrument.version(), null, reading, rows.toString(), same -> chart);
    }
}

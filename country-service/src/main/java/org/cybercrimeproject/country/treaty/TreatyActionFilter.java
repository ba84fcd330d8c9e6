package org.cybercrimeproject.country.treaty;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.cybercrimeproject.country.names.Names;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.problem.Problem;
import org.cybercrimeproject.kit.reading.Filters;
import org.cybercrimeproject.kit.reading.ListQuery;
import org.cybercrimeproject.kit.reading.Sort;
import org.cybercrimeproject.kit.reading.Visibility;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of the list of treaty actions. */
public class TreatyActionFilter {

    private static final Sort SORT = Sort.standard("-date")
            .key("date", "valid_from", Sort.Type.DATE)
            .key("party", "party", Sort.Type.TEXT)
            .optional("reference", "reference", Sort.Type.TEXT);

    @QueryParam("instrument")
    @Parameter(description = "Code of the instrument.")
    List<String> instruments;

    @QueryParam("party")
    @Parameter(description = "The country that acted: ISO 3166-1 alpha-2.")
    List<String> parties;

    @QueryParam("type")
    List<TreatyActionType> types;

    @QueryParam("from")
    @Parameter(description = "Only those of this day or a later one.")
    LocalDate from;

    @QueryParam("to")
    @Parameter(description = "Only those of this day or an earlier one.")
    LocalDate to;

    ListQuery query(Visibility level, Names.Book names) {
        Filters.countries("party", parties);
        instruments.stream()
                .filter(code -> !names.hasInstrument(code))
                .findFirst()
                .ifPresent(code -> {
                    throw Problem.INVALID_PARAMETER.at(
                            "instrument",
                            Message.of(
                                    "There is no instrument %s in the catalogue; /instruments lists them.",
                                    "Il n’y a pas d’instrument %s dans le catalogue ; /instruments les énumère.",
                                    Message.quoted(code)));
                });
        return ListQuery.of("treaty_action", SORT, level)
                .in("instrument", instruments)
                .in("party", parties)
                .in("type", types)
                .overlaps("valid_from", "valid_from", from, to);
    }
}

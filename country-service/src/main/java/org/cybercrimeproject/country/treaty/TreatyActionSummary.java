package org.cybercrimeproject.country.treaty;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cybercrimeproject.country.instrument.Provision;
import org.cybercrimeproject.country.names.CountryName;
import org.cybercrimeproject.kit.contract.Always;
import org.cybercrimeproject.kit.json.Json;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.time.FuzzyPeriod;

/**
 * A treaty action in a list; see {@link TreatyAction} for the meaning of its fields.
 *
 * @param instrumentName the instrument's short title, in the language asked for
 * @param partyName the party's name that a page prints on the day, in the language asked for
 * @param partyNote the designation note that the page prints with the name, where a body requires one
 * @param territoryName the name of the territory, where its code is known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Always({"id", "instrument", "party", "type", "date", "visibility"})
public record TreatyActionSummary(
        UUID id,
        String reference,
        String instrument,
        String party,
        TreatyActionType type,
        LocalDate date,
        LocalDate inForceOn,
        DeclarationKind declaration,
        String territory,
        Visibility visibility,
        String instrumentName,
        String partyName,
        String partyNote,
        FuzzyPeriod period,
        String article,
        List<String> provisions,
        String territoryCode,
        String territoryName,
        Boolean byPredecessor) {

    /** As it is stored: without names, which depend on the reader. */
    static TreatyActionSummary of(TreatyAction action, TreatyPositionState position) {
        return new TreatyActionSummary(
                action.id(),
                action.reference(),
                position.instrument(),
                position.party(),
                action.type(),
                action.date(),
                action.inForceOn(),
                action.declaration(),
                action.territory(),
                action.visibility(),
                null,
                null,
                null,
                action.period(),
                action.article() == null ? null : action.article().toString(),
                action.provisions() == null
                        ? null
                        : action.provisions().stream().map(Provision::toString).toList(),
                action.territoryByCode().orElse(null),
                null,
                action.byPredecessor());
    }

    static TreatyActionSummary read(ResultSet row, Viewer viewer) throws SQLException {
        return Json.read(row.getBytes("summary"), TreatyActionSummary.class).named(viewer);
    }

    private TreatyActionSummary named(Viewer viewer) {
        var name = viewer.names().country(party, viewer.day(), viewer.language());
        return new TreatyActionSummary(
                id,
                reference,
                instrument,
                party,
                type,
                date,
                inForceOn,
                declaration,
                territory,
                visibility,
                viewer.instrument(instrument),
                name.map(CountryName::name).orElse(party),
                name.map(CountryName::note).orElse(null),
                period,
                article,
                provisions,
                territoryCode,
                territoryCode == null ? null : viewer.country(territoryCode),
                byPredecessor);
    }
}

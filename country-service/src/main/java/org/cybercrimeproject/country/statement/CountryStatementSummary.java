package org.cybercrimeproject.country.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cybercrimeproject.kit.contract.Always;
import org.cybercrimeproject.kit.json.Json;
import org.cybercrimeproject.kit.party.PartyRef;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.Link;
import org.cybercrimeproject.kit.text.LocalizedText;
import org.cybercrimeproject.kit.text.Provenance;

/**
 * A statement in a list; see {@link CountryStatementState} for the meaning of its fields.
 *
 * @param subject of whom, with the name as it was written, else the one that a page prints on the day
 * @param source the document it stands in, by its title, else its number
 * @param subjectCode the code of the country, territory or group; left out where nobody is named
 * @param subjectName the name that a page prints on the day, in the language asked for
 * @param note the designation note that the page prints with the name, where a body requires one
 * @param exceptionNames the names of the exceptions, in their order
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Always({"id", "subject", "visibility"})
public record CountryStatementSummary(
        UUID id,
        String reference,
        PartyRef subject,
        List<String> exceptions,
        LocalDate on,
        String topic,
        Link occasion,
        Visibility visibility,
        LocalizedText wording,
        String speaker,
        String source,
        String project,
        String subjectCode,
        String subjectName,
        String note,
        List<String> exceptionNames) {

    /** As it is stored: without names, which depend on the reader. */
    static CountryStatementSummary of(CountryStatementState state) {
        return new CountryStatementSummary(
                state.id(),
                state.reference(),
                state.subject(),
                state.exceptions(),
                state.on(),
                state.topic(),
                state.occasion(),
                state.visibility(),
                state.wording(),
                state.speaker(),
                source(state.provenance()),
                state.project(),
                null,
                null,
                null,
                null);
    }

    private static String source(Provenance provenance) {
        if (provenance == null || provenance.source() == null) {
            return null;
        }
        var source = provenance.source();
        return source.title() == null ? source.document() : source.title();
    }

    static CountryStatementSummary read(ResultSet row, Subjects subjects) throws SQLException {
        return Json.read(row.getBytes("summary"), CountryStatementSummary.class).named(subjects);
    }

    private CountryStatementSummary named(Subjects subjects) {
        return new CountryStatementSummary(
                id,
                reference,
                subjects.written(subject),
                exceptions,
                on,
                topic,
                occasion,
                visibility,
                wording,
                speaker,
                source,
                project,
                subject.code(),
                subjects.name(subject),
                subjects.note(subject),
                subjects.names(exceptions));
    }
}

package org.cybercrimeproject.country.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cybercrimeproject.kit.contract.Always;
import org.cybercrimeproject.kit.party.PartyRef;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.Link;
import org.cybercrimeproject.kit.text.LocalizedText;
import org.cybercrimeproject.kit.text.Provenance;
import org.cybercrimeproject.kit.writing.Written;

/**
 * A statement as it is answered; see {@link CountryStatementState} for the meaning of its fields.
 *
 * @param subjectName the name of the subject that a page prints on the day, in the language asked for
 * @param note the designation note that the page prints with the name, where a body requires one
 * @param exceptionNames the names of the exceptions, in their order
 * @param warnings what is doubtful in what was just written; left out: nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Always({"id", "asOf", "subject", "wording", "visibility", "recordedAt"})
public record CountryStatementView(
        UUID id,
        String reference,
        LocalDate asOf,
        PartyRef subject,
        String subjectName,
        String note,
        List<String> exceptions,
        List<String> exceptionNames,
        LocalizedText wording,
        LocalDate on,
        String topic,
        String speaker,
        Link occasion,
        String project,
        Visibility visibility,
        Provenance provenance,
        Boolean withdrawn,
        long version,
        Instant recordedAt,
        List<StatementWarning> warnings) {

    static CountryStatementView of(
            Written<CountryStatementState> written, Subjects subjects, List<StatementWarning> warnings) {
        var state = written.state();
        return new CountryStatementView(
                state.id(),
                state.reference(),
                subjects.day(),
                state.subject(),
                subjects.name(state.subject()),
                subjects.note(state.subject()),
                state.exceptions(),
                subjects.names(state.exceptions()),
                state.wording(),
                state.on(),
                state.topic(),
                state.speaker(),
                state.occasion(),
                state.project(),
                state.visibility(),
                state.provenance(),
                state.withdrawn(),
                written.version(),
                written.recordedAt(),
                warnings.isEmpty() ? null : warnings);
    }
}

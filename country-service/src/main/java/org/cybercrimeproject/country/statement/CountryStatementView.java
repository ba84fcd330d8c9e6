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

/** A statement as it is answered; see {@link CountryStatementState} for the meaning of its fields. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Always({"id", "asOf", "subject", "wording", "visibility", "recordedAt"})
public record CountryStatementView(
        UUID id,
        String reference,
        LocalDate asOf,
        PartyRef subject,
        List<String> exceptions,
        LocalizedText wording,
        LocalDate on,
        String topic,
        String speaker,
        Link occasion,
        Visibility visibility,
        Provenance provenance,
        long version,
        Instant recordedAt) {

    static CountryStatementView of(Written<CountryStatementState> written, LocalDate asOf) {
        var state = written.state();
        return new CountryStatementView(
                state.id(),
                state.reference(),
                asOf,
                state.subject(),
                state.exceptions(),
                state.wording(),
                state.on(),
                state.topic(),
                state.speaker(),
                state.occasion(),
                state.visibility(),
                state.provenance(),
                written.version(),
                written.recordedAt());
    }
}

package org.cybercrimeproject.country.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cybercrimeproject.kit.contract.Always;
import org.cybercrimeproject.kit.party.PartyRef;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.Link;

/** A statement in a list, without its wording. */
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
        Visibility visibility) {

    static CountryStatementSummary of(CountryStatementState state) {
        return new CountryStatementSummary(
                state.id(),
                state.reference(),
                state.subject(),
                state.exceptions(),
                state.on(),
                state.topic(),
                state.occasion(),
                state.visibility());
    }
}

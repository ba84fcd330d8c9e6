package org.cybercrimeproject.country.statement;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.cybercrimeproject.kit.party.CountryCodes;
import org.cybercrimeproject.kit.party.PartyRef;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.Identifier;
import org.cybercrimeproject.kit.text.Link;
import org.cybercrimeproject.kit.text.LocalizedText;
import org.cybercrimeproject.kit.text.Provenance;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What can be corrected of a statement by a merge patch: all but its reference. See {@link CountryStatementState} for
 * the meaning of its fields.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CountryStatementDetails(
        @NotNull @Valid PartyRef subject,
        @Size(max = 200) List<@NotNull @Size(max = 4) String> exceptions,
        @NotNull @Valid LocalizedText wording,
        @NotNull LocalDate on,
        @Size(min = 1, max = 300) String topic,
        @Size(min = 1, max = 300) String speaker,
        @Valid Link occasion,

        @Pattern(regexp = Identifier.GIVEN_FORM) @Schema(description = "Reference of the project.")
        String project,

        @NotNull Visibility visibility,
        @Valid Provenance provenance) {

    public CountryStatementDetails {
        InvalidValue.each("exceptions", exceptions, CountryCodes::checked);
    }

    static CountryStatementDetails of(CountryStatementState state) {
        return new CountryStatementDetails(
                state.subject(),
                state.exceptions(),
                state.wording(),
                state.on(),
                state.topic(),
                state.speaker(),
                state.occasion(),
                state.project(),
                state.visibility(),
                state.provenance());
    }
}

package org.cybercrimeproject.country.statement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cybercrimeproject.kit.party.CountryCodes;
import org.cybercrimeproject.kit.party.PartyRef;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.Identifier;
import org.cybercrimeproject.kit.text.Link;
import org.cybercrimeproject.kit.text.LocalizedText;
import org.cybercrimeproject.kit.text.Provenance;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A statement to record; see {@link CountryStatementState} for the meaning of its fields. */
public record RecordCountryStatement(
        @Schema(pattern = Identifier.GIVEN_FORM) String reference,
        @NotNull @Valid PartyRef subject,
        @Size(max = 200) List<@NotNull @Size(max = 4) String> exceptions,
        @NotNull @Valid LocalizedText wording,
        @NotNull LocalDate on,
        @Size(min = 1, max = 300) String topic,
        @Size(min = 1, max = 300) String speaker,
        @Valid Link occasion,

        @Pattern(regexp = Identifier.GIVEN_FORM) @Schema(description = "Reference of the project.")
        String project,

        Visibility visibility,
        @Valid Provenance provenance) {

    public RecordCountryStatement {
        InvalidValue.in("reference", () -> Identifier.given(reference));
        InvalidValue.each("exceptions", exceptions, CountryCodes::checked);
    }

    CountryStatementState toState(UUID id) {
        return new CountryStatementState(
                id,
                reference,
                subject,
                exceptions,
                wording,
                on,
                topic,
                speaker,
                occasion,
                project,
                visibility == null ? Visibility.INTERNAL : visibility,
                provenance,
                null);
    }
}

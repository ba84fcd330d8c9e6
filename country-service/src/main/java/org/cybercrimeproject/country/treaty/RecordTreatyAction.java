package org.cybercrimeproject.country.treaty;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cybercrimeproject.country.instrument.Provision;
import org.cybercrimeproject.kit.party.CountryCodes;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.Identifier;
import org.cybercrimeproject.kit.text.LocalizedText;
import org.cybercrimeproject.kit.text.Provenance;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A treaty action to record; see {@link TreatyAction} for the meaning of its fields. */
public record RecordTreatyAction(
        @Schema(pattern = Identifier.GIVEN_FORM) String reference,
        @NotBlank @Size(max = 40) String instrument,
        @NotNull @Schema(pattern = CountryCodes.FORM) String party,
        @NotNull TreatyActionType type,
        @NotNull LocalDate date,
        LocalDate inForceOn,
        DeclarationKind declaration,
        Provision article,
        @Size(max = 300) String territory,
        @Size(max = 200) List<@NotNull Provision> provisions,
        @Valid LocalizedText text,
        Visibility visibility,
        @Valid Provenance provenance) {

    public RecordTreatyAction {
        InvalidValue.in("reference", () -> Identifier.given(reference));
        InvalidValue.in("party", () -> CountryCodes.checked(party));
    }

    TreatyAction toAction(UUID id) {
        return new TreatyAction(
                id,
                reference,
                type,
                date,
                inForceOn,
                declaration,
                article,
                territory,
                provisions,
                text,
                visibility == null ? Visibility.INTERNAL : visibility,
                provenance,
                null);
    }
}

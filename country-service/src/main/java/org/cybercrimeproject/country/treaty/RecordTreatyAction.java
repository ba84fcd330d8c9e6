package org.cybercrimeproject.country.treaty;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.cybercrimeproject.country.instrument.Provision;
import org.cybercrimeproject.kit.party.CountryCodes;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.Identifier;
import org.cybercrimeproject.kit.text.LocalizedText;
import org.cybercrimeproject.kit.text.Provenance;
import org.cybercrimeproject.kit.time.GivenPeriod;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A treaty action to record; see {@link TreatyAction} for the meaning of its fields.
 *
 * @param date its day; this or the period
 * @param period when it happened, where its day is not known: it has a last day, and counts from that
 */
public record RecordTreatyAction(
        @Schema(pattern = Identifier.GIVEN_FORM) String reference,
        @NotBlank @Size(max = 40) String instrument,
        @NotNull @Schema(pattern = CountryCodes.FORM) String party,
        @NotNull TreatyActionType type,
        LocalDate date,
        GivenPeriod period,
        LocalDate inForceOn,
        DeclarationKind declaration,
        Provision article,
        @Size(max = 300) String territory,
        @Size(max = 200) List<@NotNull Provision> provisions,
        @Valid LocalizedText text,
        Boolean byPredecessor,
        Visibility visibility,
        @Valid Provenance provenance) {

    public RecordTreatyAction {
        InvalidValue.in("reference", () -> Identifier.given(reference));
        InvalidValue.in("party", () -> CountryCodes.checked(party));
        ActionDay.check(date, period == null ? null : period.toPeriod());
    }

    /**
     * @param today an act that is recorded has happened
     * @param codeOf the code of a territory by its code or name, or null
     */
    TreatyAction toAction(UUID id, LocalDate today, UnaryOperator<String> codeOf) {
        var when = period == null ? null : period.toPeriod();
        return new TreatyAction(
                id,
                reference,
                type,
                ActionDay.of(date, when, today),
                when,
                inForceOn,
                declaration,
                article,
                territory,
                codeOf.apply(territory),
                provisions,
                text,
                byPredecessor,
                visibility == null ? Visibility.INTERNAL : visibility,
                provenance,
                null);
    }
}

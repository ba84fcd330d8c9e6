package org.cybercrimeproject.country.treaty;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.cybercrimeproject.country.instrument.Provision;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.LocalizedText;
import org.cybercrimeproject.kit.text.Provenance;
import org.cybercrimeproject.kit.time.FuzzyPeriod;
import org.cybercrimeproject.kit.time.GivenPeriod;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What can be corrected of a treaty action by a merge patch: all but its reference, who did it and under which
 * instrument. See {@link TreatyAction} for the meaning of its fields.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TreatyActionDetails(
        @NotNull TreatyActionType type,
        LocalDate date,
        @Schema(implementation = GivenPeriod.class) FuzzyPeriod period,
        LocalDate inForceOn,
        DeclarationKind declaration,
        Provision article,

        @Pattern(regexp = "\\s*\\S[\\s\\S]*", message = "must not be blank") @Size(max = 300)
        String territory,

        @Size(max = 200) List<@NotNull Provision> provisions,
        @Valid LocalizedText text,
        Boolean byPredecessor,
        @NotNull Visibility visibility,
        @Valid Provenance provenance) {

    public TreatyActionDetails {
        ActionDay.check(date, period);
    }

    static TreatyActionDetails of(TreatyAction action) {
        return new TreatyActionDetails(
                action.type(),
                action.period() == null ? action.date() : null,
                action.period(),
                action.inForceOn(),
                action.declaration(),
                action.article(),
                action.territory(),
                action.provisions(),
                action.text(),
                action.byPredecessor(),
                action.visibility(),
                action.provenance());
    }

    /**
     * The action with these.
     *
     * @param today an act that is recorded has happened
     * @param codeOf the code of a territory by its code or name, or null
     */
    TreatyAction correcting(TreatyAction action, LocalDate today, UnaryOperator<String> codeOf) {
        return new TreatyAction(
                action.id(),
                action.reference(),
                type,
                Objects.equals(period, action.period()) && period != null
                        ? action.date()
                        : ActionDay.of(date, period, today),
                period,
                inForceOn,
                declaration,
                article,
                territory,
                Objects.equals(territory, action.territory()) ? action.territoryCode() : codeOf.apply(territory),
                provisions,
                text,
                byPredecessor,
                visibility,
                provenance,
                action.withdrawn());
    }
}

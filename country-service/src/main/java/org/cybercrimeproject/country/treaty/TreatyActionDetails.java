package org.cybercrimeproject.country.treaty;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.cybercrimeproject.country.instrument.Provision;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.LocalizedText;
import org.cybercrimeproject.kit.text.Provenance;

/**
 * What can be corrected of a treaty action by a merge patch: all but its reference, who did it and under which
 * instrument. See {@link TreatyAction} for the meaning of its fields.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TreatyActionDetails(
        @NotNull TreatyActionType type,
        @NotNull LocalDate date,
        LocalDate inForceOn,
        DeclarationKind declaration,
        Provision article,

        @Pattern(regexp = "\\s*\\S[\\s\\S]*", message = "must not be blank") @Size(max = 300)
        String territory,

        @Size(max = 200) List<@NotNull Provision> provisions,
        @Valid LocalizedText text,
        @NotNull Visibility visibility,
        @Valid Provenance provenance) {

    static TreatyActionDetails of(TreatyAction action) {
        return new TreatyActionDetails(
                action.type(),
                action.date(),
                action.inForceOn(),
                action.declaration(),
                action.article(),
                action.territory(),
                action.provisions(),
                action.text(),
                action.visibility(),
                action.provenance());
    }

    /** The action with these. */
    TreatyAction correcting(TreatyAction action) {
        return new TreatyAction(
                action.id(),
                action.reference(),
                type,
                date,
                inForceOn,
                declaration,
                article,
                territory,
                provisions,
                text,
                visibility,
                provenance,
                action.withdrawn());
    }
}

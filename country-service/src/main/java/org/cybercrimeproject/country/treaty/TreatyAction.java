package org.cybercrimeproject.country.treaty;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cybercrimeproject.country.instrument.Provision;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.LocalizedText;
import org.cybercrimeproject.kit.text.Provenance;

/**
 * One action of a party under an instrument, or one source's word on it.
 *
 * @param reference the reference given to it, or null
 * @param date the day of the action; of a statement the day up to which the source speaks
 * @param inForceOn the day on which a source says that it takes effect, may be in the future; or null
 * @param declaration what a declaration is about; null for anything else
 * @param article the provision it rests on, or null
 * @param territory the territory it extends the treaty to, as code or name; or null
 * @param provisions the provisions it concerns: those reserved, those declared upon; null: not known
 * @param text its wording, or null
 * @param withdrawn whether it was taken back as if it had never been recorded; null means no
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TreatyAction(
        UUID id,
        String reference,
        TreatyActionType type,
        LocalDate date,
        LocalDate inForceOn,
        DeclarationKind declaration,
        Provision article,
        String territory,
        List<Provision> provisions,
        LocalizedText text,
        Visibility visibility,
        Provenance provenance,
        Boolean withdrawn) {

    public TreatyAction {
        provisions = provisions == null ? null : List.copyOf(provisions);
        if (type == null || date == null) {
            throw new InvalidValue("A treaty action needs its type and its date.");
        }
        if (type == TreatyActionType.ENTRY_INTO_FORCE_STATED && inForceOn == null) {
            throw new InvalidValue("Say from which day the source states it to be in force (inForceOn).");
        }
        if (inForceOn != null && !type.takesEffectLater()) {
            throw new InvalidValue("An action of type " + type + " has no day of entry into force (inForceOn).");
        }
        if (inForceOn != null && inForceOn.isBefore(date) && type != TreatyActionType.ENTRY_INTO_FORCE_STATED) {
            throw new InvalidValue("It cannot take effect on " + inForceOn + ", before it was done on " + date + ".");
        }
        if ((declaration != null) != (type == TreatyActionType.DECLARATION)) {
            throw new InvalidValue("A DECLARATION, and nothing else, says what it is about (declaration).");
        }
        if (type == TreatyActionType.TERRITORIAL_APPLICATION && (territory == null || territory.isBlank())) {
            throw new InvalidValue("Name the territory that the treaty is extended to.");
        }
    }

    /** Whether it was not withdrawn. */
    boolean stands() {
        return !Boolean.TRUE.equals(withdrawn);
    }

    /** Who may see it: one that was withdrawn is for viewers and above. */
    Visibility seenBy() {
        return stands() ? visibility : Visibility.INTERNAL;
    }

    TreatyAction takenBack() {
        return with(visibility, Boolean.TRUE);
    }

    /** This action, hidden from those from whom the other level hides it. */
    TreatyAction hiddenAs(Visibility other) {
        return with(visibility.stricter(other), withdrawn);
    }

    private TreatyAction with(Visibility level, Boolean isWithdrawn) {
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
                level,
                provenance,
                isWithdrawn);
    }

    boolean isOnOrBefore(LocalDate day) {
        return !date.isAfter(day);
    }
}

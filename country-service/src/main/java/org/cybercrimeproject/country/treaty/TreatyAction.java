package org.cybercrimeproject.country.treaty;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cybercrimeproject.country.instrument.Provision;
import org.cybercrimeproject.country.treaty.TreatyActionType.Effect;
import org.cybercrimeproject.kit.party.CountryCodes;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.LocalizedText;
import org.cybercrimeproject.kit.text.Provenance;
import org.cybercrimeproject.kit.time.FuzzyPeriod;

/**
 * One action of a party under an instrument, or one source's word on it.
 *
 * @param reference the reference given to it, or null
 * @param date the day of the action, the latest possible one where only a period is known; of a statement the day up to
 *     which the source speaks
 * @param period when it happened, where its day is not known: «2008», «by September 2010»; else null
 * @param inForceOn the day on which a source says that it takes effect, may be in the future; or null
 * @param declaration what a declaration is about; null for anything else
 * @param article the provision it rests on, or null
 * @param territory the territory it extends the treaty to, or that it no longer extends it to; as code or name; or null
 * @param territoryCode the code of that territory, where it is known; else null
 * @param provisions the provisions it concerns: those reserved, those declared upon; null: not known
 * @param text its wording, or null
 * @param byPredecessor whether a State did it that the party succeeded; null means no
 * @param withdrawn whether it was taken back as if it had never been recorded; null means no
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TreatyAction(
        UUID id,
        String reference,
        TreatyActionType type,
        LocalDate date,
        FuzzyPeriod period,
        LocalDate inForceOn,
        DeclarationKind declaration,
        Provision article,
        String territory,
        String territoryCode,
        List<Provision> provisions,
        LocalizedText text,
        Boolean byPredecessor,
        Visibility visibility,
        Provenance provenance,
        Boolean withdrawn) {

    public TreatyAction {
        provisions = provisions == null ? null : List.copyOf(provisions);
        if (type == null || date == null) {
            throw new InvalidValue(Message.of(
                    "A treaty action needs its type and its date.",
                    "Un acte relatif à un traité demande son type et sa date."));
        }
        if (type == TreatyActionType.ENTRY_INTO_FORCE_STATED && inForceOn == null) {
            throw new InvalidValue(Message.of(
                    "Say from which day the source states it to be in force (inForceOn).",
                    "Indiquez le jour à partir duquel la source le dit en vigueur (inForceOn)."));
        }
        if (inForceOn != null && !type.mayNameItsDayOfEffect()) {
            throw new InvalidValue(Message.of(
                    "An action of type %s has no day of effect (inForceOn); leave it out.",
                    "Un acte de type %s n’a pas de jour de prise d’effet (inForceOn) ; ne l’indiquez pas.", type));
        }
        if (inForceOn != null && inForceOn.isBefore(first(date, period)) && !type.isStatement()) {
            throw new InvalidValue(Message.of(
                    "It cannot take effect on %s, before it was done on %s.",
                    "Il ne peut pas prendre effet le %s, avant d’avoir été accompli le %s.", inForceOn, date));
        }
        if ((declaration != null) != (type == TreatyActionType.DECLARATION)) {
            throw new InvalidValue(Message.of(
                    "A DECLARATION, and nothing else, says what it is about (declaration).",
                    "Une DECLARATION, et rien d’autre, dit sur quoi elle porte (declaration)."));
        }
        if (type == TreatyActionType.TERRITORIAL_APPLICATION && (territory == null || territory.isBlank())) {
            throw new InvalidValue(Message.of(
                    "Name the territory that the treaty is extended to (territory).",
                    "Nommez le territoire auquel le traité est étendu (territory)."));
        }
        if (period != null && type.isStatement()) {
            throw new InvalidValue(Message.of(
                    "A statement of a source has its day (date), not a period.",
                    "Ce que dit une source a son jour (date), pas une période."));
        }
    }

    private static LocalDate first(LocalDate date, FuzzyPeriod period) {
        return period == null ? date : Optional.ofNullable(period.from()).orElse(LocalDate.MIN);
    }

    /** The first day on which it can have been done. */
    LocalDate earliest() {
        return first(date, period);
    }

    /** Whether the two can have been done on one day. */
    boolean mayBeOfOneDayWith(TreatyAction other) {
        return !earliest().isAfter(other.date) && !other.earliest().isAfter(date);
    }

    /** The code of the territory, also of one that was entered when codes were not kept apart. */
    Optional<String> territoryByCode() {
        return Optional.ofNullable(territoryCode)
                .or(() -> Optional.ofNullable(territory).filter(CountryCodes::contains));
    }

    /** Whether it ends the treaty's application to a territory only (ETS 185, Art. 38(3)). */
    boolean endsForTerritory() {
        return type.effect() == Effect.DENOUNCES && territory != null;
    }

    /** Whether a predecessor of the party did it. */
    boolean isByPredecessor() {
        return Boolean.TRUE.equals(byPredecessor);
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
                period,
                inForceOn,
                declaration,
                article,
                territory,
                territoryCode,
                provisions,
                text,
                byPredecessor,
                level,
                provenance,
                isWithdrawn);
    }

    boolean isOnOrBefore(LocalDate day) {
        return !date.isAfter(day);
    }
}

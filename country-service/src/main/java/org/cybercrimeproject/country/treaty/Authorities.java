package org.cybercrimeproject.country.treaty;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cybercrimeproject.country.instrument.Provision;
import org.cybercrimeproject.kit.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which authorities a party has named, on a day: for each provision those named last, from their day of effect on. */
public final class Authorities {

    /**
     * An authority that holds.
     *
     * @param action the treaty action that names it
     * @param article the provision it was named under, or left out
     * @param text how the party named it, or left out
     * @param since the day from which it holds
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DesignatedAuthority")
    public record Authority(UUID action, Provision article, LocalizedText text, LocalDate since) {}

    private Authorities() {}

    /** @param actions those that the reader may see */
    static List<Authority> on(LocalDate day, List<TreatyAction> actions) {
        var named = actions.stream()
                .filter(action -> action.type() == TreatyActionType.DESIGNATION_OF_AUTHORITY)
                .filter(action -> !since(action).isAfter(day))
                .toList();
        return named.stream()
                .filter(action -> named.stream().noneMatch(other -> replaces(other, action)))
                .map(action -> new Authority(action.id(), action.article(), action.text(), since(action)))
                .sorted(Comparator.comparing((Authority authority) -> Objects.toString(authority.article(), ""))
                        .thenComparing(Authority::since))
                .toList();
    }

    /** Several can be named under one provision on one day; a later day replaces them all. */
    private static boolean replaces(TreatyAction other, TreatyAction action) {
        return Objects.equals(other.article(), action.article()) && since(other).isAfter(since(action));
    }

    private static LocalDate since(TreatyAction designation) {
        return designation.inForceOn() == null ? designation.date() : designation.inForceOn();
    }
}

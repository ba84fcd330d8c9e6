package org.cybercrimeproject.country.treaty;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.cybercrimeproject.country.instrument.Provision;

/**
 * Whether two records of one party under one instrument tell of the same act: they have the same type and the same day.
 * What a party can do several times a day – reserve two provisions, name two authorities – is the same only when it is
 * about the same.
 */
final class SameAct {

    private SameAct() {}

    static boolean is(TreatyAction one, TreatyAction other) {
        return one.type() == other.type()
                && one.date().equals(other.date())
                && Objects.equals(one.period(), other.period())
                && territory(one).equals(territory(other))
                && (one.type() != TreatyActionType.ENTRY_INTO_FORCE_STATED
                        || one.inForceOn().equals(other.inForceOn()))
                && (!one.type().isManifold() || isAboutTheSame(one, other));
    }

    private static boolean isAboutTheSame(TreatyAction one, TreatyAction other) {
        return one.declaration() == other.declaration()
                && Objects.equals(one.article(), other.article())
                && provisions(one).equals(provisions(other))
                && (isToldByProvisions(one) || Objects.equals(one.text(), other.text()));
    }

    /** A reservation to a provision is that, however its text was copied. */
    private static boolean isToldByProvisions(TreatyAction action) {
        return (action.type() == TreatyActionType.RESERVATION
                        || action.type() == TreatyActionType.WITHDRAWAL_OF_RESERVATION
                        || action.type() == TreatyActionType.TERRITORIAL_APPLICATION)
                && (!provisions(action).isEmpty() || action.territory() != null);
    }

    private static Set<Provision> provisions(TreatyAction action) {
        return Set.copyOf(Optional.ofNullable(action.provisions()).orElse(List.of()));
    }

    private static String territory(TreatyAction action) {
        return action.territoryByCode()
                .orElseGet(() -> Objects.requireNonNullElse(action.territory(), "")
                        .strip()
                        .toLowerCase(java.util.Locale.ROOT));
    }
}

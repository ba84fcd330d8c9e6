package org.cybercrimeproject.country.treaty;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cybercrimeproject.country.instrument.InstrumentState;
import org.cybercrimeproject.country.instrument.Provision;

/** Where and when a reservation is allowed (rule R4; ETS 185, Art. 42). */
final class Reservations {

    /** Whether it was made at the moment that Art. 42 allows. */
    enum Moment {
        /** With a recorded signature or deposit. */
        ALLOWED,
        /** The record has room for a signature or deposit on that day. */
        NOT_RECORDED,
        /** The record leaves no room: all moments that there can be are on other days. */
        CONTRADICTED
    }

    private Reservations() {}

    /**
     * What it reserves: its provisions, and the article it names, where that is neither the clause on reservations
     * itself nor the heading of the provisions. Sources give the one or the other.
     */
    static List<Provision> reserved(TreatyAction reservation, InstrumentState instrument) {
        var clause = instrument.clauses().reservations();
        var provisions = Optional.ofNullable(reservation.provisions()).orElse(List.of());
        var article = Optional.ofNullable(reservation.article())
                .filter(it -> clause == null || !it.within(clause))
                .filter(it -> provisions.stream().noneMatch(provision -> provision.within(it)));
        return Stream.concat(provisions.stream(), article.stream()).toList();
    }

    /** Those of the reserved provisions to which no reservation is allowed. */
    static List<Provision> notReservable(TreatyAction reservation, InstrumentState instrument) {
        return reserved(reservation, instrument).stream()
                .filter(provision -> !instrument.mayBeReserved(provision))
                .toList();
    }

    /** Whether it was made with the signature or the deposit, as far as those are recorded. */
    static Moment moment(TreatyAction reservation, List<TreatyAction> actions) {
        var moments = actions.stream()
                .filter(action -> action.type().isSigning() || action.type().isConsent())
                .toList();
        if (moments.stream().anyMatch(action -> action.date().equals(reservation.date()))) {
            return Moment.ALLOWED;
        }
        // Days that are known by their period only leave room.
        if (moments.stream().anyMatch(action -> action.mayBeOfOneDayWith(reservation))) {
            return Moment.NOT_RECORDED;
        }
        var consents =
                moments.stream().filter(action -> action.type().isConsent()).toList();
        boolean afterConsent =
                consents.stream().anyMatch(action -> action.date().isBefore(reservation.earliest()));
        boolean signedOrNeverWill = moments.stream()
                .anyMatch(action -> action.type().isSigning() || action.type() == TreatyActionType.ACCESSION);
        return afterConsent || !consents.isEmpty() && signedOrNeverWill ? Moment.CONTRADICTED : Moment.NOT_RECORDED;
    }

    /** The provisions as people list them. */
    static String list(List<Provision> provisions) {
        return provisions.stream().map(Provision::toString).collect(Collectors.joining(", "));
    }
}

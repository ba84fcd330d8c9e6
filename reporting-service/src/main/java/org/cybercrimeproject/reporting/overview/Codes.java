package org.cybercrimeproject.reporting.overview;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The codes that the neighbours have today, in their order: each has a number, 0 included. New ones follow behind. */
final class Codes {

    static final List<String> ACTIVITY_STATUS =
            List.of("PROPOSED", "PLANNED", "CONFIRMED", "POSTPONED", "CARRIED_OUT", "CANCELLED");

    static final List<String> TIMING = List.of(
            "BEFORE_WINDOW",
            "WINDOW_OPEN",
            "OVERDUE",
            "WAITING_FOR_CONDITION",
            "NO_DATE",
            "CLOSED_IN_TIME",
            "CLOSED_LATE",
            "CLOSED");

    static final List<String> TREATY_STATUS = List.of(
            "UNKNOWN",
            "NONE",
            "REQUESTED",
            "INVITED",
            "INVITATION_EXPIRED",
            "SIGNATORY",
            "CONSENT_DEPOSITED",
            "PARTY",
            "DENOUNCED");

    private Codes() {}

    /** The numbers in the order of the codes. */
    static Map<String, Long> ordered(List<String> codes, Map<String, Long> numbers) {
        var ordered = new LinkedHashMap<String, Long>();
        codes.forEach(code -> ordered.put(code, numbers.getOrDefault(code, 0L)));
        numbers.forEach((code, number) -> {
            if (number != 0) {
                ordered.putIfAbsent(code, number);
            }
        });
        return ordered;
    }
}

package org.cybercrimeproject.reporting.statusreport;

import java.util.Comparator;

/** Orders references as people count: FU-9 before FU-10. */
final class ReferenceOrder {

    /** Runs of digits compare by their value, all else letter by letter. */
    static final Comparator<String> NATURAL =
            Comparator.nullsLast(Comparator.comparing(ReferenceOrder::key).thenComparing(Comparator.naturalOrder()));

    private static final int LONGEST = 40;

    private ReferenceOrder() {}

    /** Each run of digits padded to the length of the longest possible reference. */
    private static String key(String reference) {
        var key = new StringBuilder();
        for (var piece : reference.split("(?<=[0-9])(?![0-9])|(?<![0-9])(?=[0-9])")) {
            var isNumber = !piece.isEmpty() && Character.isDigit(piece.charAt(0));
            key.append(isNumber ? "0".repeat(Math.max(0, LONGEST - piece.length())) : "")
                    .append(piece);
        }
        return key.toString();
    }
}

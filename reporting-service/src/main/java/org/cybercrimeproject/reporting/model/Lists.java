package org.cybercrimeproject.reporting.model;

import java.util.List;

/** Lists of a neighbour's state. */
final class Lists {

    private Lists() {}

    /** For printing, a list that is unknown reads like one that is empty. */
    static <T> List<T> none(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** Where the difference counts: unknown stays null. */
    static <T> List<T> orUnknown(List<T> list) {
        return list == null ? null : List.copyOf(list);
    }
}

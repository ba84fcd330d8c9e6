package org.cybercrimeproject.reporting.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.cybercrimeproject.kit.reading.Visibility;

/** A country as country-service's catalogue tells it. */
public record Country(String code, List<Name> names, Visibility visibility) {

    /**
     * One of its names.
     *
     * @param language {@code en} or {@code fr}
     * @param from the first day it was used, or null for ever
     * @param lastDay the last day it was used, or null for still
     * @param kind USUAL is the one to print
     */
    public record Name(String name, String language, LocalDate from, LocalDate lastDay, String kind) {

        boolean holdsOn(LocalDate day) {
            return (from == null || !from.isAfter(day)) && (lastDay == null || !lastDay.isBefore(day));
        }
    }

    public Country {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(visibility, "visibility");
        names = Lists.none(names);
    }
}

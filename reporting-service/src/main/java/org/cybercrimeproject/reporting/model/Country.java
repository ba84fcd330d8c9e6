package org.cybercrimeproject.reporting.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.Language;

/** A country as country-service's catalogue tells it. */
public record Country(String code, List<Name> names, Visibility visibility) {

    private static final Comparator<Name> BY_FIRST_DAY =
            Comparator.comparing(Name::from, Comparator.nullsFirst(Comparator.naturalOrder()));

    /**
     * One of its names.
     *
     * @param language {@code en} or {@code fr}
     * @param from the first day it was used, or null for ever
     * @param lastDay the last day it was used, or null for still
     * @param kind USUAL is the one to print
     * @param note the designation note that a page prints with the name, where a body requires one («Kosovo*»); or null
     */
    public record Name(String name, String language, LocalDate from, LocalDate lastDay, String kind, String note) {

        boolean holdsOn(LocalDate day) {
            return (from == null || !from.isAfter(day)) && !hadEndedBefore(day);
        }

        boolean hadEndedBefore(LocalDate day) {
            return lastDay != null && lastDay.isBefore(day);
        }
    }

    public Country {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(visibility, "visibility");
        names = Lists.none(names);
    }

    /**
     * The name that a page prints: the usual one that holds on the day, the latest first, in the language, else in the
     * other one. A State that has ended is called by its last name, on a day before the first name by the first.
     */
    Optional<Name> printed(LocalDate day, Language language) {
        return names.stream()
                .filter(name -> "USUAL".equals(name.kind()))
                .min(Comparator.comparing((Name name) -> remoteness(name, day))
                        .thenComparing(name -> !language.code().equals(name.language()))
                        .thenComparing(
                                (a, b) -> isToCome(a, day) ? BY_FIRST_DAY.compare(a, b) : BY_FIRST_DAY.compare(b, a)));
    }

    private static int remoteness(Name name, LocalDate day) {
        if (name.holdsOn(day)) {
            return 0;
        }
        return isToCome(name, day) ? 2 : 1;
    }

    private static boolean isToCome(Name name, LocalDate day) {
        return !name.holdsOn(day) && !name.hadEndedBefore(day);
    }
}

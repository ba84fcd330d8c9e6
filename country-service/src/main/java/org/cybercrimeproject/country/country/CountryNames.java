package org.cybercrimeproject.country.country;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds countries by name: any kind, either language, of any time. */
public final class CountryNames {

    private record Entry(CountryName name, CountryState country) {}

    private final Map<String, List<Entry>> byKey = new HashMap<>();

    public CountryNames(Iterable<CountryState> countries) {
        for (var country : countries) {
            for (var name : country.names()) {
                byKey.computeIfAbsent(NameKey.of(name.name()), key -> new ArrayList<>())
                        .add(new Entry(name, country));
            }
        }
    }

    /**
     * The country that bears the name: on that day, else on any other. Empty when none does, or when two do and the
     * day does not tell which is meant.
     */
    public Optional<CountryState> resolve(String name, LocalDate day) {
        return NameKey.candidates(name).stream()
                .map(key -> byKey.getOrDefault(key, List.of()))
                .filter(entries -> !entries.isEmpty())
                .findFirst()
                .flatMap(entries -> only(entries.stream()
                                .filter(entry -> entry.name().validOn(day))
                                .toList())
                        .or(() -> only(entries)));
    }

    private static Optional<CountryState> only(List<Entry> entries) {
        var byCode = entries.stream()
                .collect(Collectors.toMap(entry -> entry.country().code(), Entry::country, (a, b) -> a));
        return byCode.size() == 1 ? Optional.of(byCode.values().iterator().next()) : Optional.empty();
    }
}

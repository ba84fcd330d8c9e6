package org.cybercrimeproject.country.names;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds countries by name: any kind, either language, of any time, however it is turned, bracketed or shortened. Nothing
 * is guessed: what is no name of a country stays without one, and gets suggestions.
 */
public final class CountryNames {

    /**
     * What a name stands for.
     *
     * @param country the country; empty when there is none of that name, or more than one
     * @param alternatives what may have been meant, likeliest first; none beside a country
     */
    public record Resolution(Optional<NamedCountry> country, List<NamedCountry> alternatives) {}

    private record Entry(CountryName name, NamedCountry country) {}

    /** «Moldova (Republic of)»; what stands in brackets may have some of its own. */
    private static final Pattern BRACKETS = Pattern.compile("^([^()]+)\\((.+)\\)([^()]*)$");
    /** «Türkiye/Turkey», «Czechia or Czech Republic». */
    private static final Pattern DOUBLE = Pattern.compile("\\s*/\\s*|\\s+or\\s+|\\s+ou\\s+|\\s+[–—-]\\s+");
    /** «ex-Zaire», «formerly Swaziland». */
    private static final Pattern EARLIER = Pattern.compile(
            "^(?:the |la |le |l )?(?:ex|former|formerly|previously|anciennement|ancien|ancienne|autrefois) (?:the |la |le |l )?(.+)$");

    private static final Pattern REPUBLIC = Pattern.compile(
            "^(?:the |la )?(?:(?:republic|rep) of|republique (?:des|de|du|d)) (?:the |la |le |les |l )?(.+)$");
    /** The resolution under which Kosovo is named. */
    private static final Pattern RESOLUTION = Pattern.compile(
            "^(?:under |sous |see )?(?:the )?(?:un |unsc |unscr |scr |united nations |security council |rcsnu |csnu |resolution |res |no )+"
                    + "1244.*$");

    private static final Pattern ARTICLE = Pattern.compile("^(the|la|le|les|l)$");
    /** Of a State whose formal name has the word, another one bore the plain «Republic of». */
    private static final List<String> OTHER_REPUBLICS = List.of("CN", "VN", "KP", "KR", "CD", "CG");

    private final Map<String, NamedCountry> byCode;
    private final Map<String, List<Entry>> byKey = new HashMap<>();
    private final Map<String, List<Entry>> byLooseKey = new HashMap<>();

    public CountryNames(Collection<NamedCountry> countries) {
        byCode = countries.stream().collect(Collectors.toMap(NamedCountry::code, Function.identity()));
        for (var country : countries) {
            for (var name : country.names()) {
                var entry = new Entry(name, country);
                index(NameKey.of(name.name()), entry);
                var turned = BRACKETS.matcher(name.name());
                if (turned.matches()) {
                    index(NameKey.of(turned.group(2) + " " + turned.group(1) + turned.group(3)), entry);
                }
            }
        }
    }

    private void index(String key, Entry entry) {
        byKey.computeIfAbsent(key, any -> new ArrayList<>()).add(entry);
        byLooseKey.computeIfAbsent(NameKey.loose(key), any -> new ArrayList<>()).add(entry);
    }

    /** A country by its code. */
    public Optional<NamedCountry> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The codes of the countries of which a name has the part, or whose code it is. */
    public List<String> matching(String part) {
        var key = NameKey.of(part);
        return key.isEmpty()
                ? List.of()
                : Stream.concat(
                                byKey.entrySet().stream()
                                        .filter(entry -> entry.getKey().contains(key))
                                        .flatMap(entry -> entry.getValue().stream())
                                        .map(entry -> entry.country().code()),
                                byCode.keySet().stream().filter(code -> code.equalsIgnoreCase(part.strip())))
                        .distinct()
                        .sorted()
                        .toList();
    }

    /**
     * The country that bears the name: on that day, else on any other. None when nobody does, or when two do and the
     * day does not tell which is meant.
     */
    public Resolution resolve(String name, LocalDate day) {
        var written = NameKey.clean(name);
        var ambiguous = AmbiguousNames.alternatives(NameKey.of(written));
        if (ambiguous.isPresent()) {
            return new Resolution(
                    Optional.empty(), ambiguous.get().stream().map(byCode::get).toList());
        }
        var found = find(written, day);
        return found.isPresent() || NameKey.of(written).isEmpty()
                ? new Resolution(found, List.of())
                : new Resolution(found, Suggestions.of(NameKey.of(written), byKey.keySet(), this::ofKey));
    }

    private List<NamedCountry> ofKey(String key) {
        return byKey.get(key).stream().map(Entry::country).distinct().toList();
    }

    private Optional<NamedCountry> find(String written, LocalDate day) {
        var key = NameKey.of(written);
        return plain(key, day)
                .or(() -> earlier(key, day))
                .or(() -> republic(key, day))
                .or(() -> bracketed(written, day))
                .or(() -> turned(written, day))
                .or(() -> twice(written, day));
    }

    private Optional<NamedCountry> plain(String key, LocalDate day) {
        if (key.isEmpty() || AmbiguousNames.alternatives(key).isPresent()) {
            return Optional.empty();
        }
        return Stream.of(byKey.get(key), byKey.get(NameKey.bare(key)), byLooseKey.get(NameKey.loose(key)))
                .filter(entries -> entries != null)
                .findFirst()
                .flatMap(entries -> only(entries.stream()
                                .filter(entry -> entry.name().validOn(day))
                                .toList())
                        .or(() -> only(entries)));
    }

    /** «ex-Zaire» names what is not called so any more, «former Yugoslavia» what there is not any more. */
    private Optional<NamedCountry> earlier(String key, LocalDate day) {
        var matcher = EARLIER.matcher(key);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var old = matcher.group(1);
        boolean laidDown = byKey.getOrDefault(old, List.of()).stream()
                .anyMatch(entry -> entry.name().lastDay() != null);
        return plain(old, day).filter(country -> laidDown || country.lastDay() != null);
    }

    /** «Republic of Nigeria», though the formal name is a longer one. */
    private Optional<NamedCountry> republic(String key, LocalDate day) {
        var matcher = REPUBLIC.matcher(key);
        return matcher.matches()
                ? plain(matcher.group(1), day)
                        .filter(NamedCountry::isRepublic)
                        .filter(country -> !OTHER_REPUBLICS.contains(country.code()))
                : Optional.empty();
    }

    private Optional<NamedCountry> bracketed(String written, LocalDate day) {
        var matcher = BRACKETS.matcher(written);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var outer = (matcher.group(1) + matcher.group(3)).strip();
        var inner = matcher.group(2).strip();
        var turned = NameKey.of(inner + " " + outer);
        if (AmbiguousNames.alternatives(turned).isPresent()) {
            return Optional.empty();
        }
        return plain(turned, day)
                .or(() -> republic(turned, day))
                .or(() -> earlier(turned, day))
                .or(() -> find(outer, day).filter(country -> explains(inner, country, day)));
    }

    /** Whether what stands in brackets says nothing else than the name before it. */
    private boolean explains(String inner, NamedCountry country, LocalDate day) {
        var key = NameKey.of(inner);
        return ARTICLE.matcher(key).matches()
                || RESOLUTION.matcher(key).matches() && "XK".equals(country.code())
                || isSameOrItsState(
                        find(inner, day).or(() -> plain(EARLIER.matcher(key).replaceFirst("$1"), day)), country);
    }

    /** «Türkiye (Turkey)»; and a territory beside the State it belongs to: «Hong Kong, China». */
    private static boolean isSameOrItsState(Optional<NamedCountry> other, NamedCountry country) {
        return other.map(NamedCountry::code)
                .filter(code -> code.equals(country.code())
                        || code.equals(country.partOf())
                        || country.successors().equals(List.of(code)))
                .isPresent();
    }

    /** «Korea, Republic of», «Gambia, The», «Hong Kong, China». */
    private Optional<NamedCountry> turned(String written, LocalDate day) {
        int comma = written.lastIndexOf(',');
        if (comma < 0) {
            return Optional.empty();
        }
        var before = written.substring(0, comma).strip();
        var behind = written.substring(comma + 1).strip();
        var turned = NameKey.of(behind + " " + before);
        if (AmbiguousNames.alternatives(turned).isPresent()) {
            return Optional.empty();
        }
        return plain(turned, day)
                .or(() -> republic(turned, day))
                .or(() -> earlier(turned, day))
                .or(() -> find(before, day).filter(country -> explains(behind, country, day)))
                .or(() -> territory(before, behind, day));
    }

    /** «China, Hong Kong SAR»: a territory behind the State it belongs to. */
    private Optional<NamedCountry> territory(String state, String territory, LocalDate day) {
        return find(territory, day)
                .filter(country -> find(state, day)
                        .filter(owner -> owner.code().equals(country.partOf()))
                        .isPresent());
    }

    /** Two names of the same country, one behind the other, or «China – Hong Kong». */
    private Optional<NamedCountry> twice(String written, LocalDate day) {
        var parts = DOUBLE.split(written);
        if (parts.length != 2) {
            return Optional.empty();
        }
        var first = parts[0].strip();
        var second = parts[1].strip();
        return find(first, day)
                .filter(country -> explains(second, country, day))
                .or(() -> territory(first, second, day));
    }

    /** The one country among them; one that there still is rather than its former code. */
    private static Optional<NamedCountry> only(List<Entry> entries) {
        var countries = entries.stream().map(Entry::country).distinct().toList();
        var existing =
                countries.stream().filter(country -> country.lastDay() == null).toList();
        var those = existing.isEmpty() ? countries : existing;
        return those.size() == 1 ? Optional.of(those.get(0)) : Optional.empty();
    }
}

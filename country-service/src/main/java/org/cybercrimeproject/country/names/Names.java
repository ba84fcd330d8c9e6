package org.cybercrimeproject.country.names;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cybercrimeproject.kit.json.Json;
import org.cybercrimeproject.kit.reading.Sql;
import org.cybercrimeproject.kit.text.Language;
import org.cybercrimeproject.kit.text.LocalizedText;

/**
 * What countries, groups and instruments are called, for answers that name them beside their codes and for filters by
 * name. The catalogue is small and seldom changes: it is kept in memory, and read again when one of its records has
 * another version.
 */
@Singleton
public class Names {

    private static final String VERSIONS = "select (select count(*) || '.' || coalesce(sum(version), 0) from country)"
            + " || '-' || (select count(*) || '.' || coalesce(sum(version), 0) from country_group)"
            + " || '-' || (select count(*) || '.' || coalesce(sum(version), 0) from instrument)";

    /** The names at one moment. */
    public static final class Book {

        private final String versions;
        private final CountryNames countries;
        private final Map<String, Titled> groups;
        private final Map<String, Titled> instruments;

        Book(String versions, List<NamedCountry> countries, List<Titled> groups, List<Titled> instruments) {
            this.versions = versions;
            this.countries = new CountryNames(countries);
            this.groups = byCode(groups);
            this.instruments = byCode(instruments);
        }

        private static Map<String, Titled> byCode(List<Titled> titled) {
            return titled.stream().collect(Collectors.toMap(Titled::code, Function.identity()));
        }

        /** The countries, to find them by name. */
        public CountryNames countries() {
            return countries;
        }

        /** The name of a country that a page prints on a day, with its note; empty when it is not in the catalogue. */
        public Optional<CountryName> country(String code, LocalDate day, Language language) {
            return countries.byCode(code).map(country -> country.on(day, language));
        }

        /** The same as text, else the code. */
        public String countryName(String code, LocalDate day, Language language) {
            return country(code, day, language).map(CountryName::name).orElse(code);
        }

        /** The title of a group, else its code. */
        public String group(String code, Language language) {
            return Optional.ofNullable(groups.get(code))
                    .map(group -> group.in(language))
                    .orElse(code);
        }

        /** The short title of an instrument where it has one, else its title, else its code. */
        public String instrument(String code, Language language) {
            return Optional.ofNullable(instruments.get(code))
                    .map(instrument -> instrument.in(language))
                    .orElse(code);
        }

        /** Whether the catalogue has the group. */
        public boolean hasGroup(String code) {
            return groups.containsKey(code);
        }

        /** Whether the catalogue has the instrument. */
        public boolean hasInstrument(String code) {
            return instruments.containsKey(code);
        }

        /** The codes of the groups of which a name has the part. */
        public List<String> groupsNamed(String part) {
            return named(groups, part);
        }

        /** The codes of the instruments of which a name has the part: «ETS 185», «Budapest», «cybercriminalité». */
        public List<String> instrumentsNamed(String part) {
            return named(instruments, part);
        }

        private static List<String> named(Map<String, Titled> all, String part) {
            return all.values().stream()
                    .filter(titled -> titled.has(part))
                    .map(Titled::code)
                    .sorted()
                    .toList();
        }
    }

    private final Sql sql;
    private volatile Book book;

    Names(AgroalDataSource database) {
        this.sql = new Sql(database);
    }

    /** The names as they are now. */
    public Book now() {
        var versions = sql.query(VERSIONS, row -> row.getString(1)).get(0);
        var known = book;
        if (known == null || !known.versions.equals(versions)) {
            known = new Book(
                    versions,
                    states("country", "country", Names::country),
                    states("group", "country_group", Names::group),
                    states("instrument", "instrument", Names::instrument));
            book = known;
        }
        return known;
    }

    private <T> List<T> states(String type, String table, Function<JsonNode, T> read) {
        return sql
                .query(
                        "select c.state from " + table + " r join change c on c.aggregate_type = ?"
                                + " and c.aggregate_id = r.id and c.version = r.version order by r.reference",
                        row -> row.getString(1),
                        type)
                .stream()
                .map(state -> read.apply(Json.read(state, JsonNode.class)))
                .toList();
    }

    private static NamedCountry country(JsonNode state) {
        return Json.read(state, NamedCountry.class);
    }

    private static Titled group(JsonNode state) {
        return new Titled(text(state, "code"), title(state, "title"), texts(state.path("aliases")));
    }

    static Titled instrument(JsonNode state) {
        var code = text(state, "code");
        var series = text(state, "series");
        var title = title(state, "title");
        var numbers = series == null || !code.startsWith(series)
                ? Stream.<String>empty()
                : Stream.of(code, french(code), code.substring(series.length()));
        var titles = Stream.of(title.en(), title.fr()).filter(it -> it != null);
        return new Titled(
                code,
                state.has("shortTitle") ? title(state, "shortTitle") : title,
                Stream.concat(numbers, titles).toList());
    }

    /** The series' French name: STE for ETS, STCE for CETS. */
    private static String french(String code) {
        return code.replace("CETS", "STCE").replace("ETS", "STE");
    }

    private static LocalizedText title(JsonNode state, String field) {
        return Json.read(state.path(field), LocalizedText.class);
    }

    private static String text(JsonNode state, String field) {
        return state.path(field).asText(null);
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}

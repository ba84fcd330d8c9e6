package org.cybercrimeproject.country.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cybercrimeproject.country.country.CountryState;
import org.cybercrimeproject.country.group.GroupState;
import org.cybercrimeproject.country.group.Membership;
import org.cybercrimeproject.country.instrument.InstrumentState;
import org.cybercrimeproject.country.names.CountryName;
import org.cybercrimeproject.country.names.CountryNames;
import org.cybercrimeproject.country.names.NamedCountry;
import org.cybercrimeproject.kit.party.CountryCodes;
import org.cybercrimeproject.kit.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {

    private static final LocalDate REPORT = LocalDate.parse("2010-02-01");

    private final Catalogue catalogue = Catalogue.read();
    private final Map<String, CountryState> countries =
            catalogue.countries().stream().collect(Collectors.toMap(CountryState::code, Function.identity()));
    private final Map<String, GroupState> groups =
            catalogue.groups().stream().collect(Collectors.toMap(GroupState::code, Function.identity()));
    private final CountryNames names = new CountryNames(
            catalogue.countries().stream().map(CountryState::named).toList());

    @Test
    void everyCodeOfTheSuiteHasItsCountryAndNoOther() {
        var codes = new HashSet<>(CountryCodes.all());
        codes.addAll(CountryCodes.former());
        assertThat(countries.keySet()).isEqualTo(codes);
    }

    @Test
    void everyCountryHasOneNameToPrintInEachLanguage() {
        assertThat(catalogue.countries()).allSatisfy(country -> {
            assertThat(country.nameOn(REPORT, Language.EN)).isNotBlank().doesNotContain("(the)");
            assertThat(country.nameOn(REPORT, Language.FR)).isNotBlank().doesNotContain("(la)", "(le)");
        });
    }

    @Test
    void aNameHasItsStarWhereItHasItsNoteAndNowhereElse() {
        assertThat(catalogue.countries())
                .allSatisfy(country -> assertThat(country.names())
                        .filteredOn(CountryName::printable)
                        .allSatisfy(name -> assertThat(name.name().endsWith("*"))
                                .as(name.name())
                                .isEqualTo(name.note() != null)));
        assertThat(countries.get("XK").names())
                .filteredOn(name -> name.note() != null)
                .hasSize(2)
                .allSatisfy(name -> assertThat(name.note()).contains("1244"));
    }

    @Test
    void formerStatesHaveTheirLastDayAndSuccessors() {
        assertThat(countries.get("ANHH").lastDay()).isEqualTo("2010-10-09");
        assertThat(countries.get("ANHH").successors()).containsExactly("BQ", "CW", "SX");
        assertThat(countries.get("CSXX").successors()).containsExactly("ME", "RS");
        assertThat(catalogue.countries())
                .filteredOn(country -> country.code().length() == 4)
                .allSatisfy(country -> {
                    assertThat(country.lastDay()).isNotNull();
                    assertThat(countries).containsKeys(country.successors().toArray(String[]::new));
                });
    }

    @Test
    void codesAreUnique() {
        var alpha3 = new HashSet<String>();
        var numeric = new HashSet<String>();
        assertThat(catalogue.countries()).allSatisfy(country -> {
            assertThat(country.alpha3()).matches("[A-Z]{3}");
            assertThat(country.lastDay() != null || alpha3.add(country.alpha3()))
                    .isTrue();
            if (country.numeric() != null) {
                assertThat(country.numeric()).matches("[0-9]{3}");
                // What only changed its name kept its number.
                assertThat(country.lastDay() != null || numeric.add(country.numeric()))
                        .isTrue();
            }
        });
    }

    @Test
    void everyNameResolvesToItsOwnCountry() {
        assertThat(catalogue.countries())
                .allSatisfy(country -> assertThat(country.names())
                        .allSatisfy(name -> assertThat(code(name.name()))
                                .as(name.name())
                                .isIn(country.code(), onlySuccessor(country))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2010-02-01 | TR | Turkey        | Turquie",
                "2022-06-02 | TR | Turkey        | Turquie",
                "2022-06-03 | TR | Türkiye       | Turquie",
                "2010-02-01 | LA | Laos          | Laos",
                "2010-02-01 | VN | Vietnam       | Viet Nam",
                "2010-02-01 | CV | Cape Verde    | Cap-Vert",
                "2014-01-01 | CV | Cabo Verde    | Cabo Verde",
                "2010-02-01 | RU | Russia        | Russie",
                "2010-02-01 | MD | Moldova       | Moldova",
                "2010-02-01 | CZ | Czech Republic | République tchèque",
                "2020-02-01 | CZ | Czechia       | Tchéquie",
                "1990-01-01 | CZ | Czech Republic | République tchèque",
                "2005-01-01 | XK | Kosovo*       | Kosovo*",
                "2010-02-01 | DE | Germany       | Allemagne",
                "2010-02-01 | NL | Netherlands   | Pays-Bas",
                "2010-02-01 | SY | Syria         | Syrie",
                "2010-02-01 | EU | European Union | Union européenne",
                "2010-02-01 | MK | the former Yugoslav Republic of Macedonia | l'ex-République yougoslave de Macédoine"
            })
    void aPageOfThatDayPrintsTheNameOfThatDay(String day, String code, String english, String french) {
        var country = countries.get(code);
        assertThat(country.nameOn(LocalDate.parse(day), Language.EN)).isEqualTo(english);
        assertThat(country.nameOn(LocalDate.parse(day), Language.FR)).isEqualTo(french);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Turkey | TR",
                "turkey | TR",
                "TURQUIE | TR",
                "Türkiye | TR",
                "Turkiye | TR",
                "la Turquie | TR",
                "Laos | LA",
                "Lao PDR | LA",
                "Cape Verde | CV",
                "cap vert | CV",
                "Côte d’Ivoire | CI",
                "Cote d'Ivoire | CI",
                "Ivory Coast | CI",
                "Viet Nam | VN",
                "Vietnam | VN",
                "l'Égypte | EG",
                "egypte | EG",
                "the Philippines | PH",
                "The Gambia | GM",
                "UK | GB",
                "U.S.A. | US",
                "USA | US",
                "United States | US",
                "Etats-Unis | US",
                "Burma | MM",
                "Zaire | CD",
                "Congo | CG",
                "Bosnia & Herzegovina | BA",
                "Bosnia and Herzegovina | BA",
                "Korea, Republic of | KR",
                "European Union | EU",
                "Atlantis | ''",
                "' ' | ''",
                "% | ''",
                "la | ''"
            })
    void namesResolveAsPeopleWriteThem(String name, String code) {
        assertThat(code(name)).isEqualTo(code);
    }

    private String code(String name) {
        return names.resolve(name, REPORT).country().map(NamedCountry::code).orElse("");
    }

    /** What was only called otherwise is found under its present code. */
    private static String onlySuccessor(CountryState country) {
        return country.successors() != null && country.successors().size() == 1
                ? country.successors().get(0)
                : country.code();
    }

    @Test
    void membershipsChangeWithTime() {
        assertThat(groups.get("COE").membersOn(REPORT).orElseThrow()).hasSize(47);
        assertThat(groups.get("COE").hasMember("RU", LocalDate.parse("2022-03-16")))
                .contains(true);
        assertThat(groups.get("COE").hasMember("RU", LocalDate.parse("2022-03-17")))
                .contains(false);
        assertThat(groups.get("EU").membersOn(REPORT).orElseThrow()).hasSize(27);
        assertThat(groups.get("EU").hasMember("GB", LocalDate.parse("2020-02-01")))
                .contains(false);
        assertThat(groups.get("ASEAN").membersOn(REPORT).orElseThrow())
                .extracting(Membership::country)
                .containsExactlyInAnyOrder("BN", "ID", "KH", "LA", "MM", "MY", "PH", "SG", "TH", "VN");
        assertThat(groups.get("OAS").membersOn(REPORT)).isEmpty();
    }

    @Test
    void theInstrumentsBringWhatTheirRulesNeed() {
        var instruments =
                catalogue.instruments().stream().collect(Collectors.toMap(InstrumentState::code, Function.identity()));
        var convention = instruments.get("ETS185");
        assertThat(convention.articles()).hasSize(48);
        assertThat(convention.articles()).element(41).satisfies(article -> {
            assertThat(article.number()).isEqualTo(42);
            assertThat(article.title().en()).isEqualTo("Reservations");
        });
        assertThat(convention.entryIntoForce().on()).isEqualTo("2004-07-01");
        assertThat(convention.openedOn()).isEqualTo("2001-11-23");
        assertThat(convention.reservableProvisions()).hasSize(9);
        assertThat(convention.label()).isEqualTo("ETS 185");
        assertThat(instruments.get("ETS189").entryIntoForce().on()).isEqualTo("2006-03-01");
        assertThat(instruments.get("ETS189").openedOn()).isEqualTo("2003-01-28");
    }
}

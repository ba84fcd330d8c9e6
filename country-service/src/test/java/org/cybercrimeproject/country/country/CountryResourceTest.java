package org.cybercrimeproject.country.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cybercrimeproject.country.Suite.anonymous;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class CountryResourceTest {

    private static final String COUNTRIES = "/api/v1/countries";

    @Test
    void aCountryBearsTheNameOfTheDay() {
        anonymous()
                .get(COUNTRIES + "/TR?asOf=2010-02-01")
                .then()
                .statusCode(200)
                .body("code", equalTo("TR"))
                .body("alpha3", equalTo("TUR"))
                .body("numeric", equalTo("792"))
                .body("asOf", equalTo("2010-02-01"))
                .body("name", equalTo("Turkey"))
                .body("names.findAll { it.kind == 'USUAL' }.name", containsInAnyOrder("Turkey", "Turquie"))
                .body("positions.instrument", equalTo(List.of("CETS224", "ETS185", "ETS189")))
                .body("positions.asOf", equalTo(List.of("2010-02-01", "2010-02-01", "2010-02-01")));
        anonymous()
                .get(COUNTRIES + "/TR?asOf=2024-01-01")
                .then()
                .body("name", equalTo("Türkiye"))
                .body("names.name", not(hasItem("Turkey")));
        anonymous().get(COUNTRIES + "/TR?asOf=2010-02-01&lang=fr").then().body("name", equalTo("Turquie"));
        anonymous()
                .header("Accept-Language", "fr-CH, en;q=0.5")
                .get(COUNTRIES + "/EG?asOf=2010-02-01")
                .then()
                .body("name", equalTo("Égypte"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "Turkey, TR, Turkey",
                "türkiye, TR, Turkey",
                "Laos, LA, Laos",
                "LAOS, LA, Laos",
                "Cape Verde, CV, Cape Verde",
                "Cabo Verde, CV, Cape Verde",
                "Allemagne, DE, Germany",
                "etats-unis, US, USA",
                "Cote d'Ivoire, CI, Côte d'Ivoire",
                "l’Égypte, EG, Egypt",
                "European Union, EU, European Union"
            })
    void namesResolveInEitherLanguage(String name, String code, String printed) {
        anonymous()
                .queryParam("name", name)
                .queryParam("asOf", "2010-02-01")
                .get(COUNTRIES + "/resolve")
                .then()
                .statusCode(200)
                .body("code", equalTo(code))
                .body("name", equalTo(printed))
                .body("asOf", equalTo("2010-02-01"));
    }

    @Test
    void aFormerTerritoryIsThereWithItsLastDayAndWhatCameAfterIt() {
        for (var day : List.of("2009-01-01", "2015-01-01")) {
            anonymous()
                    .get(COUNTRIES + "/resolve?name=Netherlands Antilles&asOf=" + day)
                    .then()
                    .statusCode(200)
                    .body("code", equalTo("ANHH"))
                    .body("lastDay", equalTo("2010-10-09"))
                    .body("successors.code", equalTo(List.of("BQ", "CW", "SX")))
                    .body("successors[1].name", equalTo("Curaçao"));
        }
        anonymous()
                .get(COUNTRIES + "/CSXX?asOf=2005-04-07")
                .then()
                .statusCode(200)
                .body("name", equalTo("Serbia and Montenegro"))
                .body("lastDay", equalTo("2006-06-02"))
                .body("successors.code", equalTo(List.of("ME", "RS")));
        anonymous()
                .get(COUNTRIES + "?q=netherlands antilles&asOf=2010-10-09")
                .then()
                .body("items.code", equalTo(List.of("ANHH")))
                .body("items[0].lastDay", equalTo("2010-10-09"));
        anonymous()
                .get(COUNTRIES + "?q=netherlands antilles&asOf=2010-10-10")
                .then()
                .body("items", hasSize(0));
        anonymous().get("/api/v1/instruments/ETS185/parties/ANHH").then().statusCode(200);
        anonymous().get("/api/v1/instruments/ETS185/status-chart").then().body("rows.party", not(hasItem("ANHH")));
    }

    @Test
    void aDesignationNoteStandsWithTheNameWhereverThatIsPrinted() {
        anonymous()
                .get(COUNTRIES + "/XK")
                .then()
                .body("name", equalTo("Kosovo*"))
                .body("note", containsString("1244"));
        anonymous()
                .get(COUNTRIES + "/XK?lang=fr")
                .then()
                .body("name", equalTo("Kosovo*"))
                .body("note", containsString("sans préjudice"));
        anonymous()
                .queryParam("name", "Kosovo[1]")
                .get(COUNTRIES + "/resolve")
                .then()
                .statusCode(200)
                .body("code", equalTo("XK"))
                .body("name", equalTo("Kosovo*"))
                .body("note", containsString("1244"));
        anonymous()
                .get(COUNTRIES + "?q=kosovo")
                .then()
                .body("items.name", equalTo(List.of("Kosovo*")))
                .body("items[0].note", containsString("1244"));
        anonymous()
                .get("/api/v1/instruments/ETS185/parties/XK")
                .then()
                .body("partyName", equalTo("Kosovo*"))
                .body("partyNote", containsString("1244"))
                .body("instrumentName", equalTo("Budapest Convention"));
        anonymous()
                .get("/api/v1/instruments/ETS185/status-chart?lang=fr")
                .then()
                .body("rows.find { it.party == 'XK' }.note", containsString("1244"))
                .body("rows.find { it.party == 'DE' }.name", equalTo("Allemagne"));
    }

    @Test
    void aMisspellingGetsSuggestionsAndAnAmbiguousNameItsMeanings() {
        anonymous()
                .get(COUNTRIES + "/resolve?name=Kambodia")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:cybercrimeproject:problem:not-found"))
                .body("alternatives[0].code", equalTo("KH"))
                .body("alternatives[0].name", equalTo("Cambodia"))
                .body("detail", containsString("Cambodia"));
        anonymous()
                .get(COUNTRIES + "/resolve?name=Korea&lang=fr")
                .then()
                .statusCode(404)
                .body("alternatives.code", equalTo(List.of("KR", "KP")))
                .body("alternatives[0].name", equalTo("Corée du Sud"));
        anonymous()
                .get(COUNTRIES + "/resolve?name=Xyzzyplugh")
                .then()
                .statusCode(404)
                .body("alternatives", hasSize(0));
        anonymous().get(COUNTRIES + "/resolve?name=" + "x".repeat(301)).then().statusCode(400);
    }

    @Test
    void groupsAndInstrumentsAreFoundByTheirNamesAndAcronyms() {
        anonymous()
                .get("/api/v1/groups?q=CEDEAO")
                .then()
                .statusCode(200)
                .body("items.code", equalTo(List.of("ECOWAS")));
        anonymous().get("/api/v1/groups?q=conseil de l’europe").then().body("items.code", equalTo(List.of("COE")));
        anonymous().get("/api/v1/groups?q=oas").then().body("items.code", equalTo(List.of("OAS")));
        anonymous().get("/api/v1/groups?q=nowhere").then().statusCode(200).body("items", hasSize(0));
        for (var q : List.of(
                "budapest",
                "ETS 185",
                "ets185",
                "STE 185",
                "185",
                "Convention on Cybercrime",
                "ETS No. 185",
                "STE n° 185",
                "CETS No. 185",
                "STCE 185",
                "Treaty No. 185",
                "no. 185")) {
            anonymous()
                    .queryParam("q", q)
                    .get("/api/v1/instruments")
                    .then()
                    .statusCode(200)
                    .body("items.code", hasItem("ETS185"));
        }
        anonymous().get("/api/v1/instruments?q=xénophobie").then().body("items.code", equalTo(List.of("ETS189")));
        anonymous()
                .get("/api/v1/groups/COE/members?asOf=2010-02-01&lang=fr&limit=200")
                .then()
                .body("items.find { it.country == 'TR' }.name", equalTo("Turquie"));
        anonymous()
                .get("/api/v1/groups/ASEAN?asOf=2010-02-01")
                .then()
                .body("members.find { it.country == 'LA' }.name", equalTo("Laos"));
    }

    @Test
    void theListHoldsEveryCountryOnceInOrderOfName() {
        var names = new ArrayList<String>();
        var codes = new ArrayList<String>();
        String cursor = null;
        do {
            var page = anonymous()
                    .get(COUNTRIES + "?asOf=2010-02-01&limit=100" + (cursor == null ? "" : "&cursor=" + cursor))
                    .then()
                    .statusCode(200)
                    .extract();
            names.addAll(page.<List<String>>path("items.name"));
            codes.addAll(page.<List<String>>path("items.code"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        assertThat(codes).hasSize(252).doesNotHaveDuplicates().contains("EU", "XK", "TR", "ANHH");
        assertThat(names).startsWith("Afghanistan", "Åland Islands", "Albania").contains("Turkey", "Laos", "Vietnam");
        anonymous()
                .get(COUNTRIES + "?limit=1&total=true&sort=-code")
                .then()
                .body("items[0].code", equalTo("ZW"))
                .body("total.value", is(251))
                .body("total.exact", is(true));
        anonymous().get(COUNTRIES + "?lang=fr&limit=2").then().body("items[1].name", equalTo("Afrique du Sud"));
    }

    @Test
    void theListIsFilteredByNameAndByMembership() {
        anonymous().get(COUNTRIES + "?q=COTE").then().body("items.code", equalTo(List.of("CI")));
        anonymous().get(COUNTRIES + "?q=congo").then().body("items.code", containsInAnyOrder("CD", "CG"));
        anonymous()
                .get(COUNTRIES + "?group=ASEAN&asOf=2010-02-01&sort=code")
                .then()
                .body("items.code", equalTo(List.of("BN", "ID", "KH", "LA", "MM", "MY", "PH", "SG", "TH", "VN")))
                .body("items.name", hasItems("Laos", "Vietnam", "Brunei"));
        anonymous()
                .get(COUNTRIES + "?group=ASEAN&group=EU&asOf=2010-02-01&limit=200")
                .then()
                .body("items", hasSize(37));
        anonymous()
                .get(COUNTRIES + "?group=COE&asOf=2022-03-17&limit=200")
                .then()
                .body("items.code", not(hasItem("RU")));
        anonymous().get(COUNTRIES + "?group=OAS").then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void whatTheCallerHasIsNotSentAgain() {
        var tag = anonymous().get(COUNTRIES + "/SG?asOf=2010-02-01").header("ETag");
        anonymous()
                .header("If-None-Match", tag)
                .get(COUNTRIES + "/SG?asOf=2010-02-01")
                .then()
                .statusCode(304);
        anonymous()
                .header("If-None-Match", tag)
                .get(COUNTRIES + "/SG?asOf=2010-02-01&lang=fr")
                .then()
                .statusCode(200);
    }

    @Test
    void groupsKnowTheirMembersOrSayThatTheyDoNot() {
        anonymous()
                .get("/api/v1/groups")
                .then()
                .statusCode(200)
                .body("items.code", equalTo(List.of("ASEAN", "AU", "COE", "ECOWAS", "EU", "OAS")))
                .body("items.find { it.code == 'OAS' }.membersKnown", is(false));
        anonymous()
                .get("/api/v1/groups/COE/members?asOf=2010-02-01")
                .then()
                .statusCode(200)
                .body("items", hasSize(47))
                .body("items.country", hasItems("TR", "RU", "DE"));
        anonymous().get("/api/v1/groups/COE?asOf=2024-01-01").then().body("members", hasSize(46));
        anonymous().get("/api/v1/groups/OAS/members").then().statusCode(200).body("items", nullValue());
        anonymous().get("/api/v1/groups/OAS").then().statusCode(200).body("members", nullValue());
        anonymous().get("/api/v1/groups/EU?lang=fr").then().body("title.fr", equalTo("Union européenne"));
    }

    @Test
    void instrumentsAndTheirArticlesAreThere() {
        anonymous()
                .get("/api/v1/instruments")
                .then()
                .statusCode(200)
                .body("items.code", equalTo(List.of("CETS224", "ETS185", "ETS189")));
        anonymous()
                .get("/api/v1/instruments/ETS185")
                .then()
                .statusCode(200)
                .body("title.fr", equalTo("Convention sur la cybercriminalité"))
                .body("entryIntoForce.on", equalTo("2004-07-01"))
                .body("entryIntoForce.basis", equalTo("STATED"))
                .body("whoMaySign.countries", hasItems("CA", "JP", "US", "ZA"))
                .body("reservableProvisions", hasItem("14(3)"));
        anonymous()
                .get("/api/v1/instruments/ETS185/articles")
                .then()
                .statusCode(200)
                .body("items", hasSize(48))
                .body("items[34].title.en", equalTo("24/7 Network"));
        anonymous()
                .get("/api/v1/instruments/ETS189/articles")
                .then()
                .statusCode(200)
                .body("items", nullValue());
    }
}

package org.cybercrimeproject.country.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cybercrimeproject.country.Suite.anonymous;
import static org.hamcrest.Matchers.containsInAnyOrder;
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
        assertThat(codes).hasSize(251).doesNotHaveDuplicates().contains("EU", "XK", "TR");
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

package org.cybercrimeproject.country;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.cybercrimeproject.kit.sheet.Forms;
import org.cybercrimeproject.kit.test.CodeListCheck;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lists of this service as sheets and pages; code lists. */
@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class ListFormsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "countries?lang=fr         | Identifiant,Code,Code alpha-3,Nom,Région,Sous-région",
                "groups                    | Id,Code,Title: English,Title: French,Members known",
                "instruments               | Id,Code,Title: English,Title: French,Short title: English",
                "treaty-actions            | Id,Reference,Instrument,Party,Type,Date,In force on,Declaration",
                "country-statements?lang=fr| Identifiant,Référence,Sujet,Sauf,Date,Thème,Occasion,Visibilité"
            })
    void everyListIsASheetToo(String list, String header) {
        var sheet = given().accept(Forms.CSV)
                .get("/api/v1/" + list)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(new String(sheet, StandardCharsets.UTF_8))
                .startsWith("\uFEFF\"" + header.replace(",", "\",\"") + "\"");
        given().accept(Forms.XLSX).get("/api/v1/" + list).then().statusCode(200).contentType(Forms.XLSX);
        given().accept(Forms.CALENDAR).get("/api/v1/" + list).then().statusCode(406);
    }

    @Test
    void theOrderOfCountriesIsThatOfTheLanguageAndACursorKeepsToIt() {
        String cursor = given().get("/api/v1/countries?limit=2&lang=fr")
                .then()
                .statusCode(200)
                .extract()
                .path("nextCursor");
        given().queryParam("cursor", cursor)
                .get("/api/v1/countries?limit=2&lang=fr")
                .then()
                .statusCode(200);
        given().queryParam("cursor", cursor)
                .get("/api/v1/countries?limit=2&lang=en")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:cybercrimeproject:problem:invalid-cursor"));
    }

    @Test
    void laterPagesOfMembersKeepTheDayOfTheFirstOneThoughAnotherDayHasBegun() {
        var members = "/api/v1/groups/EU/members";
        String cursor = given().get(members + "?asOf=2010-02-01&limit=1")
                .then()
                .statusCode(200)
                .body("items.country", equalTo(List.of("BE")))
                .extract()
                .path("nextCursor");
        given().queryParam("cursor", cursor)
                .get(members)
                .then()
                .statusCode(200)
                .body("items.country", hasSize(26))
                .body("items.country", hasItem("GB"));
        given().queryParam("cursor", cursor)
                .get(members + "?asOf=2010-02-02")
                .then()
                .statusCode(400);
    }

    @Test
    void membersAndArticlesComeInPages() {
        var countries = new ArrayList<String>();
        String cursor = null;
        do {
            var request = given().queryParam("limit", 20).queryParam("asOf", "2010-02-01");
            var page = (cursor == null ? request.queryParam("total", true) : request.queryParam("cursor", cursor))
                    .get("/api/v1/groups/COE/members")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            countries.addAll(page.getList("items.country"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        assertThat(countries).hasSize(47).doesNotHaveDuplicates();
        given().get("/api/v1/instruments/ETS185/articles?limit=200")
                .then()
                .statusCode(200)
                .body("nextCursor", nullValue())
                .body("items[0].number", equalTo(1));
    }

    @Test
    void everyEnumerationHasItsCodeList() {
        CodeListCheck.check("country");
        given().get("/api/v1/code-lists/country")
                .then()
                .body("items.find { it.name == 'LanguageCode' }.codes.code", equalTo(List.of("en", "fr")));
    }
}

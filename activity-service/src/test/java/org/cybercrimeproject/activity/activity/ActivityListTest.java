package org.cybercrimeproject.activity.activity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.component.VEvent;
import org.cybercrimeproject.kit.sheet.Forms;
import org.cybercrimeproject.kit.test.CodeListCheck;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.cybercrimeproject.kit.test.Tokens;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A list in its forms: pages, sheets, a calendar; code lists. */
@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class ActivityListTest {

    private static final String LIST = "/api/v1/activities?project=LST&asOf=2010-02-01";

    @BeforeEach
    void someActivities() {
        as("publisher").body("""
                        {"reference": "LST", "title": {"en": "P"}, "visibility": "PUBLIC", "outputs": [
                          {"code": "5", "shortTitle": {"en": "Training"}},
                          {"code": "6", "shortTitle": {"en": "Law"}},
                          {"code": "7", "shortTitle": {"en": "Treaty"}}]}""").post("/api/v1/projects");
        as("publisher").body("""
                        {"reference": "LST.CAIRO", "project": "LST", "kind": "TRAINING", "visibility": "PUBLIC",
                         "title": {"en": "Training, \\"Cairo\\"", "fr": "Formation du Caire"},
                         "outputs": ["5", "7"], "place": {"city": "Cairo", "country": "EG"}, "countries": ["EG", "MA"],
                         "organisations": [],
                         "outcome": {"period": {"text": "8–10 Dec 2009"}, "on": "2009-12-11"}}""").post("/api/v1/activities");
        as("publisher").body("""
                        {"reference": "LST.SUMMER", "project": "LST", "kind": "WORKSHOP", "visibility": "PUBLIC",
                         "title": {"en": "=cmd|' /C calc'!A0"}, "outputs": [],
                         "plan": {"period": {"text": "June/July 2010"}, "on": "2009-11-01"}}""").post("/api/v1/activities");
        as("publisher").body("""
                        {"reference": "LST.SOMEDAY", "project": "LST", "kind": "ADVICE", "visibility": "PUBLIC",
                         "title": {"fr": "Un jour"}, "on": "2009-10-01"}""").post("/api/v1/activities");
    }

    @Test
    void aSheetHoldsTheWholeListInItsOrderWithTheHeaderInTheLanguageAskedFor() {
        var response = given().accept(Forms.CSV).get(LIST + "&lang=fr").then().statusCode(200);
        response.contentType(startsWith("text/csv"))
                .header("Content-Disposition", equalTo("attachment; filename=\"activities-2010-02-01.csv\""))
                .header("Content-Language", equalTo("fr"))
                .header("Vary", containsString("Accept"));
        var lines = text(response.extract().asByteArray()).split("\r\n");
        assertThat(lines).hasSize(4);
        assertThat(lines[0])
                .isEqualTo("\uFEFF"
                        + quoted("Identifiant,Référence,Projet,Titre: anglais,Titre: français,Type,Statut,Période,"
                                + "Période: premier jour,Période: dernier jour,Éventuelle,Lieu: Texte,Lieu: Ville,"
                                + "Lieu: Pays,Pays représentés,Résultats,Organisations,Participants: nombre,"
                                + "Participants: approximatif,Participants: qualités,Seulement annoncée,Visibilité"));
        assertThat(lines[1])
                .contains(quoted("LST.SUMMER,LST,'=cmd|' /C calc'!A0,,Atelier,Planifiée,juin/juillet 2010,2010-06-01"));
        assertThat(lines[2])
                .contains(
                        "\"LST.CAIRO\",\"LST\",\"Training, \"\"Cairo\"\"\",\"Formation du Caire\",\"Formation\",\"Réalisée\",")
                .contains(quoted("2009-12-08,2009-12-10,,,Cairo,EG,EG; MA,5; 7,,,,,,Public"));
        assertThat(lines[3]).contains("LST.SOMEDAY");
        assertThat(given().accept(Forms.CSV).get(LIST + "&lang=fr").asByteArray())
                .isEqualTo(response.extract().asByteArray());
        assertThat(text(given().accept(Forms.CSV).get(LIST + "&kind=ADVICE").asByteArray()))
                .startsWith("\uFEFF\"Id\",\"Reference\",")
                .contains("LST.SOMEDAY")
                .doesNotContain("LST.CAIRO");
    }

    /** These cells, as a CSV has them. */
    private static String quoted(String cells) {
        return "\"" + cells.replace(",", "\",\"") + "\"";
    }

    @Test
    void aWorkbookHoldsTheSame() throws IOException {
        var response = given().accept(Forms.XLSX)
                .get(LIST)
                .then()
                .statusCode(200)
                .contentType(Forms.XLSX)
                .header("Content-Disposition", containsString("activities-2010-02-01.xlsx"))
                .extract()
                .asByteArray();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(response))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(4);
            assertThat(rows.get(0).getCellText(6)).isEqualTo("Status");
            assertThat(rows.get(1).getCellText(3)).isEqualTo("=cmd|' /C calc'!A0");
            assertThat(rows.get(2).getCellText(6)).isEqualTo("Carried out");
            assertThat(rows.get(2).getCellAsDate(8).orElseThrow().toLocalDate()).isEqualTo(LocalDate.of(2009, 12, 8));
        }
        assertThat(given().accept(Forms.XLSX).get(LIST).asByteArray()).isEqualTo(response);
    }

    @Test
    void aCalendarHoldsWhatHasADay() throws IOException, ParserException {
        var response = given().accept(Forms.CALENDAR)
                .get(LIST)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/calendar"))
                .header("Content-Disposition", containsString("activities-2010-02-01.ics"))
                .extract()
                .asByteArray();
        List<VEvent> events =
                new CalendarBuilder().build(new StringReader(text(response))).getComponents("VEVENT");
        assertThat(events).hasSize(2);
        assertThat(events.get(1).getSummary().getValue()).isEqualTo("Training, \"Cairo\"");
        assertThat(events.get(1).getLocation().getValue()).isEqualTo("Cairo, EG");
        assertThat(text(response))
                .contains("DTSTART;VALUE=DATE:20091208", "DTEND;VALUE=DATE:20091211", "STATUS:TENTATIVE");
        assertThat(given().accept(Forms.CALENDAR).get(LIST).asByteArray()).isEqualTo(response);
    }

    @Test
    void anEntrySaysWhenItsRecordWasMadeAndChangedLastAndWhereItIs() throws IOException, ParserException {
        as("publisher").body("""
                        {"reference": "MOV", "title": {"en": "P"}, "visibility": "PUBLIC"}""").post("/api/v1/projects");
        var id = as("publisher")
                .body("""
                        {"project": "MOV", "kind": "MEETING", "visibility": "PUBLIC", "title": {"en": "Moved"},
                         "plan": {"period": {"text": "5 March 2010"}, "on": "2009-11-01"}}""")
                .post("/api/v1/activities")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        var before = moved(id);
        assertThat(property(before, "LAST-MODIFIED")).isEqualTo(property(before, "CREATED"));
        assertThat(property(before, "URL")).startsWith("http://localhost:").endsWith("/api/v1/activities/" + id);
        given().get(property(before, "URL")).then().statusCode(200).body("title.en", equalTo("Moved"));
        await().until(() -> Instant.now().isAfter(instant(before, "CREATED").plusSeconds(1)));
        as("publisher")
                .header("If-Match", "\"1\"")
                .body("""
                        {"period": {"text": "6 March 2010"}, "reason": "The room is taken.", "on": "2009-11-02"}""")
                .post("/api/v1/activities/" + id + "/reschedule")
                .then()
                .statusCode(200);
        var after = moved(id);
        assertThat(property(after, "CREATED")).isEqualTo(property(before, "CREATED"));
        assertThat(instant(after, "LAST-MODIFIED")).isAfter(instant(after, "CREATED"));
        assertThat(property(after, "SEQUENCE")).isEqualTo("1");
        assertThat(property(after, "DTEND")).isEqualTo("20100307");
    }

    private static VEvent moved(String id) throws IOException, ParserException {
        var calendar = given().accept(Forms.CALENDAR)
                .get("/api/v1/activities?project=MOV")
                .asByteArray();
        List<VEvent> events =
                new CalendarBuilder().build(new StringReader(text(calendar))).getComponents("VEVENT");
        return events.stream()
                .filter(event -> property(event, "UID").startsWith(id))
                .findFirst()
                .orElseThrow();
    }

    private static String property(VEvent event, String name) {
        return event.getProperty(name).orElseThrow().getValue();
    }

    private static Instant instant(VEvent event, String name) {
        return DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssX").parse(property(event, name), Instant::from);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/*                                              | 200 | application/json",
                "text/html, application/xhtml+xml, */*;q=0.8      | 200 | application/json",
                "text/csv;q=0.5, application/json;q=0.4           | 200 | text/csv",
                "text/calendar, application/json;q=0.9            | 200 | text/calendar",
                "image/png                                        | 406 | application/problem+json",
                "text/html                                        | 406 | application/problem+json"
            })
    void theFormIsTheOneThatTheCallerLikesBest(String accept, int status, String form) {
        given().header("Accept", accept).get(LIST).then().statusCode(status).contentType(startsWith(form));
    }

    @Test
    void aListWithoutDaysIsNoCalendar() {
        given().accept(Forms.CALENDAR).get("/api/v1/organisations").then().statusCode(406);
        given().accept(Forms.CSV).get("/api/v1/organisations").then().statusCode(200);
        given().accept(Forms.CSV).get("/api/v1/projects").then().statusCode(200).body(containsString("LST"));
    }

    @Test
    void pagesAreLinked() {
        var first = given().get(LIST + "&limit=2&total=true")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.reference", equalTo(Arrays.asList("LST.SUMMER", "LST.CAIRO")))
                .body("total.value", equalTo(3))
                .body("total.exact", equalTo(true))
                .header("Link", containsString("rel=\"next\""))
                .extract();
        var link = first.header("Link");
        var next = link.substring(link.indexOf('<') + 1, link.indexOf('>'));
        given().urlEncodingEnabled(false)
                .get(next)
                .then()
                .statusCode(200)
                .body("items.reference", equalTo(List.of("LST.SOMEDAY")))
                .body("nextCursor", nullValue())
                .body("total", nullValue())
                .header("Link", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "country=MA,LST.CAIRO",
        "country=EG,LST.CAIRO",
        "country=UNKNOWN,LST.SUMMER",
        "output=5,LST.CAIRO",
        "output=NONE,LST.SUMMER",
        "output=UNKNOWN,LST.SOMEDAY",
        "organisation=NONE,LST.CAIRO",
        "from=2009-12-10&to=2009-12-10,LST.CAIRO",
        "from=2010-07-31&to=2010-09-01,LST.SUMMER",
        "status=PROPOSED,LST.SOMEDAY",
        "sort=-title&country=UNKNOWN,LST.SOMEDAY"
    })
    void filtersKnowNoneAndUnknown(String filter, String first) {
        given().get(LIST + "&" + filter).then().statusCode(200).body("items[0].reference", equalTo(first));
    }

    @Test
    void withdrawnRecordsAreListedOnlyWhenAskedFor() {
        var made = as("publisher")
                .body("{\"project\": \"LST\", \"title\": {\"en\": \"Twice\"}, \"kind\": \"OTHER\","
                        + " \"visibility\": \"PUBLIC\", \"on\": \"2010-01-01\"}")
                .post("/api/v1/activities")
                .then()
                .statusCode(201)
                .extract();
        as("publisher")
                .header("If-Match", made.header("ETag"))
                .body("{\"reason\": \"entered twice\"}")
                .post("/api/v1/activities/" + made.path("id") + "/withdraw")
                .then()
                .statusCode(200);
        String reference = made.path("reference");
        given().get(LIST).then().body("items.reference", not(containsInList(reference)));
        given().get(LIST + "&withdrawn=true").then().statusCode(403);
        org.cybercrimeproject.activity.Api.as("viewer")
                .get(LIST + "&withdrawn=true")
                .then()
                .body("items.reference", containsInList(reference));
    }

    @Test
    void theOutputsOfAProjectComeInPages() {
        String cursor = given().get("/api/v1/projects/LST/outputs?limit=2")
                .then()
                .statusCode(200)
                .body("items.code", equalTo(List.of("5", "6")))
                .extract()
                .path("nextCursor");
        given().queryParam("cursor", cursor)
                .get("/api/v1/projects/LST/outputs?limit=2")
                .then()
                .statusCode(200)
                .body("items.code", equalTo(List.of("7")))
                .body("nextCursor", nullValue());
    }

    @Test
    void everyEnumerationHasItsCodeList() {
        CodeListCheck.check("activity");
        var tag = given().get("/api/v1/code-lists/activity").header("ETag");
        given().header("If-None-Match", tag)
                .get("/api/v1/code-lists/activity")
                .then()
                .statusCode(304);
        given().get("/api/v1/code-lists/country").then().statusCode(404).contentType("application/problem+json");
    }

    private static Matcher<Iterable<? super String>> containsInList(String reference) {
        return hasItem(reference);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role)).contentType(ContentType.JSON);
    }
}

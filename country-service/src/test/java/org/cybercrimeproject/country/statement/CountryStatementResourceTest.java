package org.cybercrimeproject.country.statement;

import static org.cybercrimeproject.country.Suite.anonymous;
import static org.cybercrimeproject.country.Suite.as;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.cybercrimeproject.kit.test.Untouched;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class CountryStatementResourceTest {

    private static final String STATEMENTS = "/api/v1/country-statements";

    @Test
    void aStatementIsKeptWithItsOccasionAndItsSource() {
        as("publisher")
                .body("""
                        {"reference": "ST-KH", "subject": {"kind": "COUNTRY", "code": "KH"},
                         "wording": {"en": "A draft law on electronic commerce takes up parts of the Convention."},
                         "on": "2010-01-28", "topic": "LEGISLATION", "speaker": "a delegate",
                         "occasion": {"reference": "GPC2-MANILA", "name": "Manila"}, "visibility": "PUBLIC",
                         "provenance": {"locator": "line 52", "basis": "PARAPHRASED"}}""")
                .post(STATEMENTS)
                .then()
                .statusCode(201)
                .header("Location", matchesPattern(".*" + STATEMENTS + "/[0-9a-f-]{36}"))
                .header("ETag", matchesPattern("\"1-[0-9a-f]{16}\""));
        anonymous()
                .get(STATEMENTS + "/ST-KH?asOf=2010-02-01")
                .then()
                .statusCode(200)
                .body("subject.code", equalTo("KH"))
                .body("exceptions", nullValue())
                .body("occasion.reference", equalTo("GPC2-MANILA"))
                .body("provenance.locator", equalTo("line 52"))
                .body("on", equalTo("2010-01-28"));
        anonymous()
                .get(STATEMENTS + "/ST-KH?asOf=2010-01-27")
                .then()
                .statusCode(404)
                .body("type", containsString("not-yet"));
        anonymous()
                .get(STATEMENTS + "?occasion=GPC2-MANILA&country=KH")
                .then()
                .body("items.reference", hasItem("ST-KH"));
        Untouched.by(() -> as("publisher")
                .body("""
                        {"reference": "ST-KH", "subject": {"kind": "COUNTRY", "code": "LA"},
                         "wording": {"en": "Another one."}, "on": "2010-01-28"}""")
                .post(STATEMENTS)
                .then()
                .statusCode(409)
                .body("type", containsString("reference-taken")));
    }

    @Test
    void aGroupMeansItsMembersOnTheDayOfTheStatement() {
        say("ST-GROUP", "{\"kind\": \"GROUP\", \"code\": \"ASEAN\"}", "2008-06-01", "PUBLIC")
                .statusCode(201);
        say("ST-MEMBER", "{\"kind\": \"COUNTRY\", \"code\": \"TH\"}", "2008-06-02", "PUBLIC")
                .statusCode(201);
        say("ST-LATER", "{\"kind\": \"COUNTRY\", \"code\": \"TL\"}", "2008-06-03", "PUBLIC")
                .statusCode(201);
        say("ST-OTHER", "{\"kind\": \"COUNTRY\", \"code\": \"CO\"}", "2008-06-04", "PUBLIC")
                .statusCode(201);
        say("ST-UNNAMED", "{\"kind\": \"UNNAMED\", \"name\": \"some African countries\"}", "2008-06-05", "PUBLIC")
                .statusCode(201);
        say("ST-OAS", "{\"kind\": \"GROUP\", \"code\": \"OAS\"}", "2008-06-06", "PUBLIC")
                .statusCode(201);

        var june = "&from=2008-06-01&to=2008-06-30";
        anonymous()
                .get(STATEMENTS + "?group=ASEAN" + june)
                .then()
                .statusCode(200)
                .body("items.reference", equalTo(List.of("ST-MEMBER", "ST-GROUP")));
        anonymous().get(STATEMENTS + "?group=OAS" + june).then().body("items.reference", equalTo(List.of("ST-OAS")));
        anonymous()
                .get(STATEMENTS + "?group=OAS&group=ASEAN" + june)
                .then()
                .body("items.reference", containsInAnyOrder("ST-OAS", "ST-GROUP", "ST-MEMBER"));
        anonymous()
                .get(STATEMENTS + "?country=TH&country=CO" + june)
                .then()
                .body("items.reference", containsInAnyOrder("ST-MEMBER", "ST-OTHER"));
        anonymous()
                .get(STATEMENTS + "?occasion=UNKNOWN&sort=on&limit=1" + june)
                .then()
                .body("items.reference", equalTo(List.of("ST-GROUP")));
        anonymous()
                .get(STATEMENTS + "?asOf=2008-06-02" + june)
                .then()
                .body("items.reference", equalTo(List.of("ST-MEMBER", "ST-GROUP")));
    }

    @Test
    void exceptionsAreMembersOfTheGroup() {
        var body = """
                {"subject": {"kind": "GROUP", "code": "%s"}, "exceptions": ["%s"], "on": "2010-01-28",
                 "wording": {"en": "Substantive law is well covered."}}""";
        as("editor")
                .body(body.formatted("ASEAN", "PH"))
                .post(STATEMENTS)
                .then()
                .statusCode(201)
                .body("exceptions", equalTo(List.of("PH")));
        Untouched.by(() -> as("editor")
                .body(body.formatted("ASEAN", "TL"))
                .post(STATEMENTS)
                .then()
                .statusCode(409)
                .body("type", containsString("exception-is-no-member")));
        as("editor").body(body.formatted("OAS", "CO")).post(STATEMENTS).then().statusCode(201);
        Untouched.by(() -> as("editor")
                .body(body.formatted("NATO", "TR"))
                .post(STATEMENTS)
                .then()
                .statusCode(409)
                .body("type", containsString("unknown-group")));
    }

    @Test
    void nothingWasSaidInTheFuture() {
        Untouched.by(() -> say("ST-FUTURE", "{\"kind\": \"COUNTRY\", \"code\": \"TH\"}", "2199-01-01", "INTERNAL")
                .statusCode(409)
                .body("type", containsString("in-the-future")));
        as("viewer").get(STATEMENTS + "/ST-FUTURE").then().statusCode(404);
    }

    @Test
    void eachSeesWhatItsLevelAllows() {
        say("ST-IN", "{\"kind\": \"COUNTRY\", \"code\": \"SG\"}", "2010-01-28", "INTERNAL")
                .statusCode(201);
        say("ST-PARTNERS", "{\"kind\": \"COUNTRY\", \"code\": \"SG\"}", "2010-01-28", "PARTNERS")
                .statusCode(201);
        anonymous().get(STATEMENTS + "?country=SG").then().body("items", hasSize(0));
        as("partner").get(STATEMENTS + "?country=SG").then().body("items.reference", equalTo(List.of("ST-PARTNERS")));
        as("viewer").get(STATEMENTS + "?country=SG").then().body("items", hasSize(2));
        anonymous().get(STATEMENTS + "/ST-IN").then().statusCode(404);
        as("partner").get(STATEMENTS + "/ST-IN").then().statusCode(404);
        as("partner").get(STATEMENTS + "/ST-PARTNERS").then().statusCode(200);
        as("partner").get(STATEMENTS).then().body("items.reference", not(hasItem("ST-IN")));
    }

    @Test
    void onlyRolesThatMayDoSoWriteAndPublish() {
        var body = """
                {"subject": {"kind": "COUNTRY", "code": "SG"}, "wording": {"en": "x"}, "on": "2010-01-28",
                 "visibility": "%s"}""";
        Untouched.by(() -> {
            anonymous().body(body.formatted("INTERNAL")).post(STATEMENTS).then().statusCode(401);
            for (var role : List.of("partner", "viewer", "operator")) {
                as(role).body(body.formatted("INTERNAL"))
                        .post(STATEMENTS)
                        .then()
                        .statusCode(403);
            }
            as("editor")
                    .body(body.formatted("PUBLIC"))
                    .post(STATEMENTS)
                    .then()
                    .statusCode(403)
                    .body("type", containsString("publisher-needed"));
        });
    }

    @Test
    void aTerritoryIsNamedWithItsNote() {
        as("publisher")
                .body("""
                        {"reference": "ST-XK", "subject": {"kind": "TERRITORY", "code": "XK", "name": "Kosovo*"},
                         "wording": {"en": "A law is in force."}, "on": "2010-11-10", "speaker": "an expert",
                         "project": "GPC2", "visibility": "PUBLIC",
                         "provenance": {"source": {"title": "Report on the region"}}}""")
                .post(STATEMENTS)
                .then()
                .statusCode(201)
                .body("subject.name", equalTo("Kosovo*"))
                .body("subjectName", equalTo("Kosovo*"))
                .body("note", containsString("1244"))
                .body("project", equalTo("GPC2"));
        anonymous()
                .get(STATEMENTS + "?country=XK&project=GPC2")
                .then()
                .statusCode(200)
                .body("items.reference", equalTo(List.of("ST-XK")))
                .body("items[0].subject.name", equalTo("Kosovo*"))
                .body("items[0].note", containsString("1244"))
                .body("items[0].wording.en", equalTo("A law is in force."))
                .body("items[0].speaker", equalTo("an expert"))
                .body("items[0].source", equalTo("Report on the region"))
                .body("items[0].project", equalTo("GPC2"));
        anonymous().get(STATEMENTS + "?project=OTHER").then().statusCode(200).body("items", hasSize(0));
        anonymous().get(STATEMENTS + "?project=UNKNOWN&country=XK").then().body("items", hasSize(0));
        var sheet =
                anonymous().accept("text/csv").get(STATEMENTS + "?country=XK").asString();
        org.assertj.core.api.Assertions.assertThat(sheet)
                .contains("Wording: English", "A law is in force.", "an expert", "Report on the region", "Kosovo*");
    }

    @Test
    void codesAreAnsweredWithTheirNames() {
        as("publisher")
                .body("""
                        {"reference": "ST-NAMES", "subject": {"kind": "GROUP", "code": "ASEAN"}, "exceptions": ["LA"],
                         "wording": {"en": "Well covered."}, "on": "2010-11-11", "visibility": "PUBLIC"}""")
                .post(STATEMENTS)
                .then()
                .statusCode(201)
                .body("subjectName", equalTo("Association of Southeast Asian Nations"))
                .body("exceptionNames", equalTo(List.of("Laos")));
        anonymous()
                .get(STATEMENTS + "?from=2010-11-11&to=2010-11-11&lang=fr")
                .then()
                .body("items[0].subjectName", containsString("Asie du Sud-Est"))
                .body("items[0].subjectCode", equalTo("ASEAN"));
        anonymous().get(STATEMENTS + "/ST-NAMES?lang=fr").then().body("subjectName", containsString("Asie du Sud-Est"));
    }

    @Test
    void whatIsLikelyADoubleIsStoredWithAWarning() {
        var body = """
                {"subject": {"kind": "COUNTRY", "code": "VN"}, "wording": {"en": "%s"}, "on": "2010-11-12",
                 "visibility": "PUBLIC"}""";
        String id = as("publisher")
                .body(body.formatted("Amendments are under way."))
                .post(STATEMENTS)
                .then()
                .statusCode(201)
                .body("warnings", org.hamcrest.Matchers.nullValue())
                .extract()
                .path("id");
        as("publisher")
                .body(body.formatted("Amendments  are under way."))
                .post(STATEMENTS)
                .then()
                .statusCode(201)
                .body("warnings.code", equalTo(List.of("LIKELY_DOUBLE")))
                .body("warnings[0].id", equalTo(id));
        as("publisher")
                .body(body.formatted("Something else."))
                .post(STATEMENTS)
                .then()
                .statusCode(201)
                .body("warnings", org.hamcrest.Matchers.nullValue());
    }

    private static ValidatableResponse say(String reference, String subject, String on, String visibility) {
        return as("publisher")
                .body("""
                        {"reference": "%s", "subject": %s, "wording": {"en": "In our own words."}, "on": "%s",
                         "visibility": "%s"}""".formatted(reference, subject, on, visibility))
                .post(STATEMENTS)
                .then();
    }
}

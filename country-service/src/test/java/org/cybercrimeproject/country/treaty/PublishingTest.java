package org.cybercrimeproject.country.treaty;

import static org.cybercrimeproject.country.Suite.as;
import static org.cybercrimeproject.country.treaty.TreatyCalls.ACTIONS;
import static org.cybercrimeproject.country.treaty.TreatyCalls.etag;
import static org.cybercrimeproject.country.treaty.TreatyCalls.patch;
import static org.cybercrimeproject.country.treaty.TreatyCalls.record;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.cybercrimeproject.kit.test.Untouched;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an editor may do to what everybody sees of treaties and of what was said. */
@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class PublishingTest {

    private static final String STATEMENTS = "/api/v1/country-statements";

    @Test
    void aPublicActionOnAPositionThatShowedOnlyInternalOnesIsAPublishers() {
        record("ETS185", "GE", "SIGNATURE", "2008-04-01", "INTERNAL");
        var body = "{\"instrument\": \"ETS185\", \"party\": \"GE\", \"type\": \"DECLARATION\","
                + " \"declaration\": \"OTHER\", \"date\": \"2012-06-06\", \"visibility\": \"PUBLIC\"}";
        Untouched.by(() -> needsPublisher(as("editor").body(body).post(ACTIONS).then())
                .body("violations.field", contains("/visibility")));
        as("publisher").body(body).post(ACTIONS).then().statusCode(201);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"text": {"en": "Wording"}}                      | /text
            {"date": "2012-06-07"}                           | /date
            {"type": "ACCEPTANCE"}                           | /type
            """)
    void aCorrectionOfAPublicActionIsAPublishers(String body, String field) {
        var id = record("ETS189", "AM", "RATIFICATION", "2012-06-06", "PUBLIC");
        Untouched.by(() -> needsPublisher(patch("editor", id, body)).body("violations.field", contains(field)));
        patch("publisher", id, body).statusCode(200);
        as("editor")
                .header("If-Match", etag(id))
                .body("{\"reason\": \"Entered by mistake.\"}")
                .post(ACTIONS + "/" + id + "/withdraw")
                .then()
                .statusCode(200);
    }

    @Test
    void besideAPublicActionAnInternalOneIsAnEditors() {
        record("ETS185", "MD", "SIGNATURE", "2001-11-23", "PUBLIC");
        var id = record("ETS185", "MD", "DESIGNATION_OF_AUTHORITY", "2009-05-12", "INTERNAL");
        patch("editor", id, "{\"text\": {\"en\": \"The prosecutor's office\"}}").statusCode(200);
    }

    @Test
    void theWordsOfAPublicStatementAreAPublishers() {
        var statement =
                STATEMENTS + "/" + as("publisher").body("""
                        {"subject": {"kind": "COUNTRY", "code": "KI"}, "wording": {"en": "Words."}, "on": "2010-01-28",
                         "visibility": "PUBLIC"}""").post(STATEMENTS).path("id");
        Untouched.by(() -> needsPublisher(corrected("editor", statement, "{\"wording\": {\"en\": \"Others.\"}}"))
                .body("violations.field", contains("/wording")));
        corrected("publisher", statement, "{\"wording\": {\"en\": \"Others.\"}}")
                .statusCode(200);
        corrected("editor", statement, "{\"visibility\": \"PARTNERS\"}").statusCode(200);
    }

    private static ValidatableResponse corrected(String role, String address, String body) {
        return as(role).header("If-Match", "*").body(body).patch(address).then();
    }

    private static ValidatableResponse needsPublisher(ValidatableResponse response) {
        return response.statusCode(403).body("type", equalTo("urn:cybercrimeproject:problem:publisher-needed"));
    }
}

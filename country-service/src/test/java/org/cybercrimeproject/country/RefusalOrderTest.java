package org.cybercrimeproject.country;

import static io.restassured.RestAssured.given;
import static org.cybercrimeproject.country.Suite.as;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.cybercrimeproject.kit.test.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may not write something is told so before it is looked at: what is wrong with it is for others to hear. */
@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class RefusalOrderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            treaty-actions     | {"instrument": "CETS999", "party": "LU", "type": "SIGNATURE", "date": "2003-01-28"%s}
            country-statements | {"subject": {"kind": "COUNTRY", "code": "LU"}, "wording": {"en": "W"}, "on": "2199-01-01"%s}
            """)
    void firstWhoThenWhat(String collection, String body) {
        var address = "/api/v1/" + collection;
        as("editor").body(body.formatted("")).post(address).then().statusCode(409);
        as("editor")
                .body(body.formatted(", \"visibility\": \"PUBLIC\""))
                .post(address)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:cybercrimeproject:problem:publisher-needed"));
        narrowed("MT")
                .body(body.formatted(""))
                .post(address)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:cybercrimeproject:problem:out-of-scope"));
    }

    private static RequestSpecification narrowed(String country) {
        return given().auth()
                .oauth2(Tokens.narrowed("editor", Map.of("countries", List.of(country))))
                .contentType(ContentType.JSON);
    }
}

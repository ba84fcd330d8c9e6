package org.cybercrimeproject.country;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.cybercrimeproject.kit.test.Tokens;

/** Callers of the service under test. */
public final class Suite {

    private Suite() {}

    /** Somebody with a role. */
    public static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role)).contentType(ContentType.JSON);
    }

    /** Somebody without a token. */
    public static RequestSpecification anonymous() {
        return given().contentType(ContentType.JSON);
    }
}

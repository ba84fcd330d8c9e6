package org.cybercrimeproject.activity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.cybercrimeproject.kit.test.Tokens;
import org.cybercrimeproject.kit.test.badinput.EdgeSuite;
import org.cybercrimeproject.wire.RawHttp;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whatever anybody sends: an answer in words, in time, and no noise. */
@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class EdgeTest {

    @TestFactory
    Stream<DynamicTest> whateverIsSentIsAnsweredInWords() {
        return new EdgeSuite("/api/v1/activities", "/api/v1/activities").tests();
    }

    @Test
    void theAddressIsTheOneThatTheCallerUsed() throws IOException {
        var claim = "X-Forwarded-Proto: https\r\nX-Forwarded-Host: suite.example.org\r\nX-Forwarded-Port: 443\r\n";
        assertThat(created(null, claim).header("location"))
                .startsWith("https://suite.example.org/api/v1/organisations/");
        assertThat(created(null, "Forwarded: host=evil.example\r\n").header("location"))
                .startsWith("http://localhost/api/v1/organisations/");
        assertThat(created(InetAddress.getByName("127.0.0.2"), claim).header("location"))
                .as("said by somebody else than the entry")
                .startsWith("http://localhost/api/v1/organisations/");
    }

    private static RawHttp.Answer created(InetAddress from, String headers) throws IOException {
        var body = "{\"name\": \"x\", \"kind\": \"OTHER\"}";
        try (var http = new RawHttp(RestAssured.port, from)) {
            http.send("POST /api/v1/organisations HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers
                    + "Authorization: Bearer " + Tokens.of("editor") + "\r\nContent-Type: application/json\r\n"
                    + "Content-Length: " + body.length() + "\r\n\r\n" + body);
            var answer = http.lastAnswer();
            assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
            return answer;
        }
    }

    @Test
    void aKeyIsTheSameForAllSpellingsOfAPath() {
        var key = UUID.randomUUID().toString();
        var ids = Stream.of("/api/v1/organisations", "/api/v1/organisations/", "/api/v1/%6Frganisation%73")
                .map(path -> given().urlEncodingEnabled(false)
                        .auth()
                        .oauth2(Tokens.of("editor"))
                        .header("Idempotency-Key", key)
                        .contentType("application/json")
                        .body("{\"name\": \"x\", \"kind\": \"OTHER\"}")
                        .post(path)
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id"))
                .toList();
        assertThat(ids).hasSize(3).containsOnly(ids.get(0));
    }

    @Test
    void nobodyOnTheWayKeepsAContact() {
        for (var path : List.of(
                "/api/v1/projects/NONE/contact", "/api/v1/projects/NONE/contact/", "/api/v1/projects/NONE/%63ontact")) {
            for (var role : List.of("admin", "partner", "")) {
                for (var method : List.of("GET", "PUT", "DELETE", "POST", "OPTIONS")) {
                    var request = given().urlEncodingEnabled(false).contentType("application/json");
                    var answer =
                            (role.isEmpty() ? request : request.auth().oauth2(Tokens.of(role))).request(method, path);
                    assertThat(answer.statusCode()).isNotEqualTo(200);
                    assertThat(answer.header("Cache-Control"))
                            .as(method + " " + path + " " + role + " " + answer.statusCode())
                            .isEqualTo("no-store");
                }
            }
        }
    }
}

package org.cybercrimeproject.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HashSet;
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
        var answer = sent(from, "POST", "/api/v1/organisations", "editor", headers);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer;
    }

    @Test
    void aKeyIsTheSameForAllSpellingsOfAPath() throws IOException {
        var key = "Idempotency-Key: " + UUID.randomUUID() + "\r\n";
        var addresses = new HashSet<String>();
        for (var path : List.of("/api/v1/organisations", "/api/v1/organisations/", "/api/v1/%6Frganisation%73")) {
            var answer = sent(null, "POST", path, "editor", key);
            assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
            addresses.add(answer.header("location"));
        }
        assertThat(addresses).hasSize(1);
    }

    @Test
    void nobodyOnTheWayKeepsAContact() throws IOException {
        for (var path : List.of(
                "/api/v1/projects/NONE/contact", "/api/v1/projects/NONE/contact/", "/api/v1/projects/NONE/%63ontact")) {
            for (var role : Arrays.asList("admin", "partner", null)) {
                for (var method : List.of("GET", "PUT", "DELETE", "POST", "OPTIONS")) {
                    var answer = sent(null, method, path, role, "");
                    assertThat(answer.header("cache-control"))
                            .as(method + " " + path + " " + role + " " + answer.status())
                            .isEqualTo("no-store");
                }
            }
        }
    }

    private static RawHttp.Answer sent(InetAddress from, String method, String path, String role, String headers)
            throws IOException {
        var body = "{\"name\": \"x\", \"kind\": \"OTHER\"}";
        var token = role == null ? "" : "Authorization: Bearer " + Tokens.of(role) + "\r\n";
        try (var http = new RawHttp(RestAssured.port, from)) {
            http.send(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + token
                    + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
            return http.lastAnswer();
        }
    }
}

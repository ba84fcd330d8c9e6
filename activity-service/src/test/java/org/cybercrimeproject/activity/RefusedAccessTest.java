package org.cybercrimeproject.activity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.cybercrimeproject.kit.test.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A refused access is a line in the log: who, what for, why not; and not a line for each try. */
@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class RefusedAccessTest {

    private static final Logger LOG = Logger.getLogger("org.cybercrimeproject.kit.problem.RefusedAccess");

    @Inject
    MeterRegistry meters;

    private final String subject = UUID.randomUUID().toString();
    private final Lines lines = new Lines();

    @BeforeEach
    void listen() {
        LOG.addHandler(lines);
    }

    @AfterEach
    void stopListening() {
        LOG.removeHandler(lines);
    }

    @Test
    void whoLacksTheRoleIsALineWithoutTheToken() {
        var token = Tokens.named(subject, "viewer");
        for (int i = 0; i < 3; i++) {
            given().auth()
                    .oauth2(token)
                    .contentType(ContentType.JSON)
                    .body("{\"reason\": \"Not mine.\"}")
                    .post("/api/v1/activities/GPC2-" + i + "/withdraw")
                    .then()
                    .statusCode(403);
        }
        assertThat(lines.of(subject))
                .containsExactly(subject + " was refused POST /api/v1/activities/{}/withdraw (403): Your token does not"
                        + " carry a role that may do this.");
        assertThat(lines.all).noneMatch(line -> line.contains(token.substring(0, 20)));
    }

    @Test
    void whatOnlyAPublisherMayDoIsALineWithItsReason() {
        given().auth()
                .oauth2(Tokens.named(subject, "editor"))
                .contentType(ContentType.JSON)
                .body("{\"reference\": \"REFUSED\", \"title\": {\"en\": \"x\"}, \"visibility\": \"PUBLIC\"}")
                .post("/api/v1/projects")
                .then()
                .statusCode(403);
        assertThat(lines.of(subject)).singleElement().asString().contains("POST /api/v1/projects", "publisher");
    }

    @Test
    void whoIsAnsweredIsNoLine() {
        given().auth()
                .oauth2(Tokens.named(subject, "viewer"))
                .get("/api/v1/activities/NOBODY-KNOWS-IT")
                .then()
                .statusCode(404);
        assertThat(lines.of(subject)).isEmpty();
    }

    /** Others may have come from the same address within the minute, so the line may be one of theirs. */
    @Test
    void whoHasNoTokenOrABadOneIsCounted() {
        var before = unauthenticated();
        given().get("/api/v1/projects/GPC2/contact").then().statusCode(401);
        given().auth()
                .oauth2("a.b.c")
                .get("/api/v1/projects/GPC2/contact")
                .then()
                .statusCode(401);
        assertThat(unauthenticated()).isGreaterThanOrEqualTo(before + 2);
        assertThat(lines.all).noneMatch(line -> line.contains("a.b.c"));
    }

    private double unauthenticated() {
        return meters.counter("suite.refused.accesses", "status", "401").count();
    }

    private static final class Lines extends Handler {

        private final List<String> all = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord line) {
            all.add(line.getMessage());
        }

        List<String> of(String subject) {
            return all.stream().filter(line -> line.contains(subject)).toList();
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}

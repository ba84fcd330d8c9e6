package org.cybercrimeproject.activity.project;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cybercrimeproject.kit.sheet.Forms;
import org.cybercrimeproject.kit.test.DirectMemory;
import org.cybercrimeproject.kit.test.SlowReader;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.cybercrimeproject.kit.test.Tokens;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Many who ask for a long list as a file and don't read it: so many are served and no more, all others go on as if
 * nobody were there. With the switch {@code test.full} 300 of them, and 100,000 rows.
 */
@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
@TestProfile(SlowReadersTest.Few.class)
class SlowReadersTest {

    private static final Logger LOG = Logger.getLogger(SlowReadersTest.class);
    private static final boolean FULL = Boolean.getBoolean("test.full");
    private static final int READERS = FULL ? 300 : 40;
    private static final int ROWS = FULL ? 100_000 : 10_000;
    private static final int AT_ONCE = 4;
    private static final int PER_CALLER = 2;
    private static final String LIST = "/api/v1/projects";
    private static final long MEGABYTE = 1_000_000;

    public static class Few implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "suite.files.at-once",
                    Integer.toString(AT_ONCE),
                    "suite.files.per-caller",
                    Integer.toString(PER_CALLER),
                    // There are projects besides.
                    "suite.lists.file-rows",
                    Integer.toString(2 * ROWS),
                    // Who takes nothing is broken off (FileSendingTest); not while others are looked at here.
                    "suite.files.stall",
                    "10m",
                    "suite.answers.taken-within",
                    "10m");
        }
    }

    @Inject
    AgroalDataSource database;

    private final List<SlowReader> readers = new ArrayList<>();
    private ManyProjects projects;
    private int written;

    @BeforeEach
    void aLongList() {
        projects = new ManyProjects(database);
        projects.insert(ROWS, 300);
    }

    @AfterEach
    void noneOfItAndNobodyIsLeft() throws IOException {
        for (var reader : readers) {
            reader.close();
        }
        projects.delete();
    }

    @Test
    void soManyAreServedAndNoMoreAndEverybodyElseGoesOn() throws IOException {
        others("before");
        var direct = DirectMemory.used();
        for (int i = 0; i < READERS; i++) {
            ask("slow-" + i);
        }
        others("meanwhile");
        var served = new ArrayList<SlowReader>();
        for (var reader : readers) {
            if (reader.status() == 200) {
                served.add(reader);
            } else {
                assertThat(reader.status()).isEqualTo(503);
                assertThat(reader.header("Content-Type")).startsWith("application/problem+json");
                assertThat(Integer.parseInt(reader.header("Retry-After"))).isPositive();
            }
        }
        assertThat(served).hasSize(AT_ONCE);
        var grown = DirectMemory.used() - direct;
        others("with " + served.size() + " of " + READERS + " served");
        assertThat(grown).isLessThan(32 * MEGABYTE);

        ask("late");
        assertThat(readers.get(READERS).status())
                .as("all that time they were there")
                .isEqualTo(503);

        for (var reader : served) {
            reader.close();
        }
        var whole = await().atMost(Duration.ofSeconds(60))
                .until(() -> given().accept(Forms.CSV).get(LIST), answer -> answer.statusCode() == 200)
                .asString();
        assertThat(whole.split("\"MANY", -1)).hasSize(ROWS + 1);
    }

    @Test
    void oneCallerHasAPartOfThemOnly() throws IOException {
        for (int i = 0; i <= PER_CALLER; i++) {
            ask("greedy");
        }
        var statuses = new ArrayList<Integer>();
        for (var reader : readers) {
            statuses.add(reader.status());
        }
        assertThat(statuses).containsExactlyInAnyOrder(200, 200, 429);
        given().auth()
                .oauth2(Tokens.named("modest", "viewer"))
                .accept(Forms.CSV)
                .get(LIST + "?lang=fr")
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(Tokens.named("greedy", "viewer"))
                .accept(Forms.XLSX)
                .get(LIST)
                .then()
                .statusCode(429)
                .body("type", equalTo("urn:cybercrimeproject:problem:too-many-requests"));
    }

    private void ask(String subject) throws IOException {
        readers.add(SlowReader.asks(
                RestAssured.port,
                "GET " + LIST + " HTTP/1.1",
                "Accept: " + Forms.CSV,
                "Authorization: Bearer " + Tokens.named(subject, "viewer")));
    }

    /** A read, a write and the probes: none of them waits for those who don't read. */
    private void others(String when) {
        var begun = System.nanoTime();
        var management = ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
        given().get(LIST + "?limit=1").then().statusCode(200);
        given().auth()
                .oauth2(Tokens.of("editor"))
                .contentType("application/json")
                .body("{\"reference\": \"SLOW" + ++written + "\", \"title\": {\"en\": \"x\"}}")
                .post(LIST)
                .then()
                .statusCode(201);
        given().port(management).get("/q/health/live").then().statusCode(200);
        given().port(management).get("/q/health/ready").then().statusCode(200);
        var took = Duration.ofNanos(System.nanoTime() - begun);
        LOG.infof(
                "%s: a read, a write and both probes in %d ms; direct memory %d MB, heap %d MB",
                when,
                took.toMillis(),
                DirectMemory.used() / MEGABYTE,
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / MEGABYTE);
    }
}

package org.cybercrimeproject.activity.project;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cybercrimeproject.kit.sheet.Forms;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.cybercrimeproject.kit.test.Tokens;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What fails in the middle of a file is a problem, or an answer that is seen to break off; never a whole file. */
@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class BrokenFileTest {

    private static final int ROWS = 5_000;
    private static final String LIST = "/api/v1/projects";

    @Inject
    AgroalDataSource database;

    @TestHTTPResource
    URL address;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    private ManyProjects projects;

    @BeforeEach
    void manyRows() {
        projects = new ManyProjects(database);
        projects.insert(ROWS, 100);
    }

    @AfterEach
    void noneOfThem() {
        projects.delete();
    }

    @ParameterizedTest
    @ValueSource(strings = {Forms.CSV, Forms.XLSX})
    void aRowThatCannotBeReadIsAProblemAndNoFileThatEndsBeforeIt(String form) throws Exception {
        projects.spoil(ROWS - 500);
        // Not by RestAssured: it holds answers to the document, and no document promises a fault of ours.
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + LIST))
                                .header("Accept", form)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
        assertThat(answer.body()).startsWith("{").contains("urn:cybercrimeproject:problem:internal");
        given().get(LIST + "?limit=1").then().statusCode(200).contentType(ContentType.JSON);
    }

    /** Whatever connection dies at whatever moment: all rows, or none. */
    @ParameterizedTest
    @ValueSource(strings = {Forms.CSV, Forms.XLSX})
    void aDatabaseThatIsLostMeanwhileLeavesAllRowsOrAProblem(String form) throws Exception {
        var done = new AtomicBoolean();
        var killer = new Thread(() -> terminateUntil(done));
        killer.start();
        var statuses = new ArrayList<Integer>();
        var whole = (byte[]) null;
        try {
            while (statuses.size() < 60) {
                var answer = given().accept(form).get(LIST);
                statuses.add(answer.statusCode());
                if (answer.statusCode() == 200) {
                    whole = whole == null ? answer.asByteArray() : whole;
                    assertThat(answer.asByteArray()).isEqualTo(whole);
                } else {
                    answer.then().contentType("application/problem+json").statusCode(503);
                }
            }
        } finally {
            done.set(true);
            killer.join();
        }
        assertThat(statuses).contains(503);
    }

    private void terminateUntil(AtomicBoolean done) {
        try (var own = DriverManager.getConnection(url, "postgres", null);
                var kill =
                        own.prepareStatement("select pg_terminate_backend(pid) from pg_stat_activity where query like"
                                + " '%project_row%' and state = 'active' and pid <> pg_backend_pid()")) {
            while (!done.get()) {
                kill.execute();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aFileSaysItsLengthBeforehand() throws IOException {
        var list = new URL(address, LIST);
        var connection = list.openConnection();
        connection.setRequestProperty("Accept", Forms.CSV);
        try (var body = connection.getInputStream()) {
            var bytes = body.readAllBytes();
            assertThat(connection.getContentLengthLong()).isEqualTo(bytes.length);
            assertThat(new String(bytes, StandardCharsets.UTF_8).split("\"MANY", -1))
                    .hasSize(ROWS + 1);
        }
    }

    /** A JSON answer as well is written whole before it leaves: what fails in it is a problem, and no thread waits. */
    @Test
    void aLongAnswerOfJsonSaysItsLengthBeforehand() {
        given().auth()
                .oauth2(Tokens.of("publisher"))
                .contentType(ContentType.JSON)
                .body(
                        "{\"reference\": \"LONGJSON\", \"visibility\": \"PUBLIC\", \"title\": {\"en\": \"x\"}, \"objective\":"
                                + " {\"en\": \"" + "x".repeat(19_000) + "\"}}")
                .post(LIST);
        var answer = given().get(LIST + "/LONGJSON");
        assertThat(answer.asByteArray().length).isGreaterThan(19_000);
        assertThat(answer.header("Content-Length")).as("compressed, so less").isNotNull();
        assertThat(answer.header("Transfer-Encoding")).isNull();
    }

    @Test
    void aFileIsCompressedForWhoAsksForItAndHasNoBodyForHead() {
        given().accept(Forms.CSV)
                .header("Accept-Encoding", "gzip")
                .get(LIST)
                .then()
                .statusCode(200)
                .header("Content-Encoding", "gzip")
                .body(containsString("MANY00005000"));
        given().accept(Forms.CSV).head(LIST).then().statusCode(200).body(equalTo(""));
    }
}

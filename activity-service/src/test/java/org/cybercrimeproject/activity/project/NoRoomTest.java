package org.cybercrimeproject.activity.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.LogRecord;
import org.cybercrimeproject.kit.sheet.Forms;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.cybercrimeproject.kit.test.Warnings;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A machine that has no room for a temporary file says so, to who asked and in one line to who runs it. */
@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class NoRoomTest {

    private static final String DIRECTORY = "java.io.tmpdir";

    @TempDir
    Path elsewhere;

    @ParameterizedTest
    @ValueSource(strings = {Forms.CSV, Forms.XLSX})
    void aFileThatHasNoRoomIsAskedForAgainLater(String form) throws Exception {
        var usual = System.getProperty(DIRECTORY);
        // Nothing can be made below what is no directory.
        var none = Files.createTempFile(elsewhere, "no", "directory").resolve("here");
        System.setProperty(DIRECTORY, none.toString());
        HttpResponse<String> answer;
        List<LogRecord> lines;
        try (var warnings = new Warnings()) {
            answer = get(form);
            lines = warnings.lines();
        } finally {
            System.setProperty(DIRECTORY, usual);
        }
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.getLevel().getName()).isEqualTo("WARN");
            assertThat(line.getThrown()).isNull();
        });
        assertThat(get(form).statusCode()).as("with room again").isEqualTo(200);
    }

    private static HttpResponse<String> get(String form) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create("http://localhost:" + RestAssured.port + "/api/v1/organisations"))
                                .header("Accept", form)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}

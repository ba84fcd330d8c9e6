package org.cybercrimeproject.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;
import org.cybercrimeproject.local.service.Service;

/** What is there before anything is measured: a project, and its activities. */
final class Seed {

    private static final String PROJECT = """
            {"reference": "%s", "title": {"en": "A project that is measured"}, "visibility": "PUBLIC", "outputs": [
              {"code": "1", "shortTitle": {"en": "Legislation"}}, {"code": "5", "shortTitle": {"en": "Training"}}]}""";

    private static final String ACTIVITY = resource("activity.json");

    private Seed() {}

    /** Enters a project and its first activity, number 0, through the API. */
    static void project(Ground ground, String project) {
        try (var load = new Load()) {
            var projects = ground.api(Service.ACTIVITY) + "/projects";
            load.send(post(projects, ground.token(), PROJECT.formatted(project)).build(), 201);
            load.send(activity(ground, project, 0), 201);
        }
    }

    /** Enters the project BENCH, and copies its first activity so many times. */
    static void copies(Ground ground, int rows) {
        project(ground, "BENCH");
        try (var connection = ground.connect(Service.ACTIVITY);
                var statement = connection.createStatement()) {
            statement.execute("set transaction_timeout = 0");
            statement.execute(resource("seed.sql").formatted(rows));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A request that creates an activity, with a key as a careful client sends it. */
    static HttpRequest activity(Ground ground, String project, int number) {
        return post(ground.api(Service.ACTIVITY) + "/activities", ground.token(), body(project, number))
                .build();
    }

    static HttpRequest.Builder post(String address, String token, String body) {
        return Load.request(address, token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    /** The body that creates the activity of this number. */
    static String body(String project, int number) {
        return ACTIVITY.formatted(project, number);
    }

    private static String resource(String name) {
        try (var in = Seed.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.cybercrimeproject.system.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.cybercrimeproject.local.process.Waiting;

/**
 * A client that behaves as one should: it gives its records references and asks again when it does not hear whether a
 * write was taken. Safe for use by several threads.
 */
public final class PatientClient {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration ONE_REQUEST = Duration.ofSeconds(15);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final String TAKEN = "urn:cybercrimeproject:problem:reference-taken";

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final ObjectMapper json = new ObjectMapper();
    private final AtomicInteger setbacks = new AtomicInteger();
    private final AtomicInteger turn = new AtomicInteger();
    private final List<String> addresses;
    private final String token;

    /** A client of a suite with a role. */
    public PatientClient(Suite suite, String role) {
        this(suite, role, List.of(suite.entry()));
    }

    /** A client that asks several replicas in turn, and the next one when one does not answer. */
    public PatientClient(Suite suite, String role, List<String> addresses) {
        this.addresses = List.copyOf(addresses);
        this.token = suite.token(role);
    }

    /**
     * An answer.
     *
     * @param body missing when it is no JSON
     * @param comeBack whether it says when to try again
     */
    public record Answer(int status, JsonNode body, Optional<String> etag, boolean comeBack) {
        /** A service that is away may say so with a 503 that tells when to come back, and with nothing else. */
        boolean isAway() {
            return status == 503 && comeBack;
        }
    }

    /** How many requests went unanswered or met somebody who was away. */
    public int setbacks() {
        return setbacks.get();
    }

    /** Reads a record; an answer other than 200 and 404 is an error. */
    public Answer get(String path) {
        Answer answer = patiently(request(path).GET()).answer();
        return expected(answer, path, 200, 404);
    }

    /** The same where a filter names what the service may not have heard of yet, and would refuse (400). */
    public Answer getOnceKnown(String path) {
        Answer answer = patiently(request(path).GET()).answer();
        return expected(answer, path, 200, 400, 404);
    }

    /** Reads a list from its first page to its last. */
    public List<JsonNode> all(String list) {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page =
                    expected(get(list + "&limit=200" + cursor), list, 200).body();
            page.path("items").forEach(items::add);
            cursor =
                    page.has("nextCursor") ? "&cursor=" + page.get("nextCursor").asText() : "";
        } while (!cursor.isEmpty());
        return items;
    }

    /** Changes a record by a merge patch, against the version it has now. */
    public Answer patch(String record, String body) {
        Answer before = expected(get(record), record, 200);
        Answer answer = patiently(request(record)
                        .header("If-Match", before.etag().orElseThrow())
                        .method("PATCH", HttpRequest.BodyPublishers.ofString(body)))
                .answer();
        return expected(answer, record, 200);
    }

    /** Gives a command that may be repeated without harm. */
    public Answer command(String path, int... statuses) {
        return expected(
                patiently(request(path).POST(HttpRequest.BodyPublishers.noBody()))
                        .answer(),
                path,
                statuses);
    }

    /** Creates a record that has a reference: taken by the second or a later try is as good as created. */
    public void create(String collection, String body) {
        Tried tried = patiently(request(collection).POST(HttpRequest.BodyPublishers.ofString(body)));
        boolean earlierTryGotThrough = tried.tries() > 1
                && tried.answer().status() == 409
                && tried.answer().body().path("type").asText().equals(TAKEN);
        if (!earlierTryGotThrough) {
            expected(tried.answer(), collection, 201);
        }
    }

    /** Moves a record to a status by a command; when the answer got lost it looks whether the record has moved. */
    public void move(String record, String command, String status, String body) {
        while (true) {
            Answer before = expected(get(record), record, 200);
            if (before.body().path("status").asText().equals(status)) {
                return;
            }
            HttpRequest request = request(record + "/" + command)
                    .header("If-Match", before.etag().orElseThrow())
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            Optional<Answer> answer = once(request);
            if (answer.isPresent() && !answer.get().isAway()) {
                // Stale: a try whose answer got lost was taken just now; the next look tells.
                if (expected(answer.get(), record, 200, 412).status() == 200) {
                    return;
                }
            }
            setback();
        }
    }

    private record Tried(Answer answer, int tries) {}

    private Tried patiently(HttpRequest.Builder request) {
        HttpRequest built = request.build();
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        for (int tries = 1; ; tries++) {
            Optional<Answer> answer = once(built);
            if (answer.isPresent() && !answer.get().isAway()) {
                return new Tried(answer.get(), tries);
            }
            if (System.nanoTime() - giveUp > 0) {
                throw new IllegalStateException("No answer from " + built.uri() + " for " + PATIENCE + ": " + answer);
            }
            setback();
        }
    }

    private void setback() {
        setbacks.incrementAndGet();
        Waiting.pause(PAUSE);
    }

    /** Each try goes to the next address. */
    private Optional<Answer> once(HttpRequest request) {
        try {
            String address = addresses.get(Math.floorMod(turn.getAndIncrement(), addresses.size()));
            HttpRequest addressed = HttpRequest.newBuilder(request, (name, value) -> true)
                    .uri(URI.create(address + "/api/v1" + request.uri().getRawPath()
                            + (request.uri().getRawQuery() == null
                                    ? ""
                                    : "?" + request.uri().getRawQuery())))
                    .build();
            HttpResponse<String> response = http.send(addressed, HttpResponse.BodyHandlers.ofString());
            return Optional.of(new Answer(
                    response.statusCode(),
                    parsed(response.body()),
                    response.headers().firstValue("ETag"),
                    response.headers().firstValue("Retry-After").isPresent()));
        } catch (IOException noAnswer) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private JsonNode parsed(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException noJson) {
            return json.missingNode();
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://suite" + path))
                .timeout(ONE_REQUEST)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token);
    }

    private static Answer expected(Answer answer, String path, int... statuses) {
        for (int status : statuses) {
            if (answer.status() == status) {
                return answer;
            }
        }
        throw new AssertionError("%s was answered with %d %s".formatted(path, answer.status(), answer.body()));
    }
}

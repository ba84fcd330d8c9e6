package org.cybercrimeproject.local.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.cybercrimeproject.local.process.Waiting;
import org.cybercrimeproject.local.setup.Refusal;

/** The entry as any client sees it; patient with services that are away for a while. */
final class Entry {
    private static final Duration ONE_REQUEST = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final String address;
    private final UnaryOperator<String> tokenOfRole;
    private final Duration patience;

    Entry(String address, UnaryOperator<String> tokenOfRole, Duration patience) {
        this.address = address;
        this.tokenOfRole = tokenOfRole;
        this.patience = patience;
    }

    /** An answer: its status and its body, which is missing when it is no JSON. */
    record Answer(int status, JsonNode body) {
        /** The sentence of a problem, with the fields that it is about. */
        String explanation() {
            StringBuilder text = new StringBuilder("HTTP ").append(status);
            text.append(" ")
                    .append(body.path("detail").asText(body.path("title").asText()));
            body.path("violations")
                    .forEach(violation -> text.append("; ")
                            .append(violation.path("field").asText())
                            .append(" ")
                            .append(violation.path("message").asText()));
            return text.toString().strip();
        }
    }

    Answer get(String path, String role) {
        return send(request(path, role).GET().build());
    }

    Answer write(SampleFile.Write write) {
        return send(request(write.target(), write.role())
                .header("Content-Type", "application/json")
                .method(
                        write.method(),
                        HttpRequest.BodyPublishers.ofString(write.body().toString()))
                .build());
    }

    private HttpRequest.Builder request(String path, String role) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(ONE_REQUEST)
                .header("Authorization", "Bearer " + tokens.computeIfAbsent(role, tokenOfRole));
    }

    /** Sends, and sends again while the other side is away. */
    private Answer send(HttpRequest request) {
        long giveUp = System.nanoTime() + patience.toNanos();
        while (true) {
            Answer answer = once(request);
            if (!Verdict.worthAnotherTry(answer.status()) || System.nanoTime() - giveUp > 0) {
                return answer;
            }
            Waiting.pause(PAUSE);
        }
    }

    private Answer once(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), parsed(response.body()));
        } catch (IOException nobodyThere) {
            String detail = "no answer from " + request.uri() + ": " + nobodyThere.getMessage();
            return new Answer(Verdict.NO_ANSWER, json.createObjectNode().put("detail", detail));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.failed("Interrupted.");
        }
    }

    private JsonNode parsed(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException noJson) {
            return json.missingNode();
        }
    }
}

package org.cybercrimeproject.kit.test.badinput;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import org.cybercrimeproject.kit.test.Tokens;
import org.cybercrimeproject.kit.test.api.AnswerCheck;
import org.cybercrimeproject.kit.test.api.AnswerCheck.Answer;
import org.cybercrimeproject.kit.test.api.Contract;

/** Sends attempts as they are, over connections that are kept; and holds the answers against the document. */
final class Wire {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String admin = Tokens.of("admin");
    private final AnswerCheck contract;

    Wire(Contract contract) {
        this.contract = new AnswerCheck(contract);
    }

    Answer send(Attempt attempt) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + attempt.address()))
                .timeout(PATIENCE)
                .method(
                        attempt.method(),
                        attempt.body() == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(attempt.body()));
        if (!attempt.headers().containsKey("Authorization")) {
            request.header("Authorization", "Bearer " + admin);
        }
        attempt.headers().forEach(request::header);
        try {
            var response = sent(request.build());
            var headers = new LinkedHashMap<String, String>();
            response.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
            return new Answer(
                    attempt.method(), path(attempt.address()), response.statusCode(), headers, response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(attempt + " got no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A connection that the server closed after its last answer is no answer to this one: sent anew. */
    private HttpResponse<String> sent(HttpRequest request) throws IOException, InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        }
    }

    /** What the document says against an answer. */
    List<String> faults(Answer answer) {
        return contract.faults(answer);
    }

    private static String path(String address) {
        return address.contains("?") ? address.substring(0, address.indexOf('?')) : address;
    }
}

package org.cybercrimeproject.kit.test.api;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.test.Tokens;

/** Asks every operation of a service for what its document promises: a version, an address, no answer twice. */
public final class Promises {

    private final Samples samples;
    private final List<String> faults = new ArrayList<>();

    private Promises(Samples samples) {
        this.samples = samples;
    }

    /** The promises that are not kept; empty when all are. */
    public static List<String> faults(Samples samples) {
        var promises = new Promises(samples);
        samples.contract().operations().forEach(promises::check);
        return promises.faults;
    }

    private void check(Operation operation) {
        if (operation.response(304).isObject()) {
            unchanged(operation);
            if (operation.response(410).isObject()) {
                withdrawn(operation);
            }
        } else if (has(operation, operation.success(), "ETag") || has(operation, operation.success(), "Location")) {
            written(operation);
        }
    }

    private static boolean has(Operation operation, int status, String header) {
        return operation.response(status).path("headers").has(header);
    }

    /** The answer has an ETag; whoever has it is told so, with the same ETag and without a body. */
    private void unchanged(Operation operation) {
        var sample = samples.of(operation, Visibility.PUBLIC);
        var first = Samples.send("admin", sample);
        var tag = first.header("ETag");
        if (first.statusCode() != 200 || tag == null) {
            faults.add(operation + " is answered with " + first.statusCode() + " and ETag " + tag);
            return;
        }
        var again = with(tag, sample);
        if (again.statusCode() != 304
                || !tag.equals(again.header("ETag"))
                || !again.asString().isEmpty()) {
            faults.add(operation + " with If-None-Match: " + tag + " is answered with " + again.statusCode()
                    + " and ETag " + again.header("ETag"));
        }
        if (with("\"0-0\"", sample).statusCode() != 200) {
            faults.add(operation + " takes another ETag for its own");
        }
    }

    private static Response with(String tag, Samples.Sample sample) {
        return given().queryParams(sample.query())
                .auth()
                .oauth2(Tokens.of("admin"))
                .header("If-None-Match", tag)
                .get(sample.address());
    }

    /** Once its record was withdrawn, it says so. */
    private void withdrawn(Operation operation) {
        var withdrawal = samples.contract().operations().stream()
                .filter(it -> it.collection().equals(operation.collection())
                        && it.path().endsWith("}/withdraw"))
                .findFirst();
        if (withdrawal.isEmpty()) {
            faults.add(operation + " documents 410, but nothing withdraws what it is about");
            return;
        }
        var sample = samples.of(withdrawal.get(), Visibility.PUBLIC);
        var record = sample.address().replaceFirst("/withdraw$", "");
        var behind = operation.path().substring(operation.path().indexOf('}') + 1);
        var done = Samples.send("admin", sample).statusCode();
        var answer =
                given().auth().oauth2(Tokens.of("admin")).get(record + behind).statusCode();
        if (done != 200 || answer != 410) {
            faults.add(
                    operation + " is answered with " + answer + " after the withdrawal (" + done + "), not with 410");
        }
    }

    /** A write answers with the version that it made; one that creates also with an address, where the record is. */
    private void written(Operation operation) {
        var answer = Samples.send("admin", samples.of(operation, Visibility.PUBLIC));
        if (answer.statusCode() != operation.success() || answer.header("ETag") == null) {
            faults.add(operation + " is answered with " + answer.statusCode() + " and ETag " + answer.header("ETag"));
        } else if (has(operation, operation.success(), "Location")) {
            var there = given().auth().oauth2(Tokens.of("admin")).get(answer.header("Location"));
            if (there.statusCode() != 200 || !version(answer).equals(version(there))) {
                faults.add(operation + " says Location: " + answer.header("Location") + ", where the answer is "
                        + there.statusCode() + " with ETag " + there.header("ETag"));
            }
        }
    }

    /** What If-Match compares: the part before the hyphen. */
    private static String version(Response answer) {
        return String.valueOf(answer.header("ETag")).split("-")[0];
    }
}

package org.cybercrimeproject.kit.test.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.test.Tokens;

/**
 * Drives every operation as every actor of the table on every object, and compares. Besides the roles there may be the
 * actors {@code editor-inside} and {@code editor-outside}: an editor whose claims take in what the samples are about, or
 * do not.
 */
public final class RoleTableCheck {

    private final Samples samples;

    public RoleTableCheck(Samples samples) {
        this.samples = samples;
    }

    /** What a row says otherwise than the service does; empty when nothing. */
    public List<String> faults(RoleTable.Row row) {
        var operation = samples.contract().operation(row.operation());
        var level = row.object().equals("-") ? null : Visibility.valueOf(row.object());
        var faults = new ArrayList<String>();
        var sample = samples.of(operation, level);
        for (var expected : row.expected().entrySet()) {
            var actor = expected.getKey();
            var answer = Samples.sendAs(token(actor, sample), sample);
            if (answer.statusCode() != expected.getValue()) {
                faults.add(actor + " is answered with " + answer.statusCode() + ", not " + expected.getValue() + ", to "
                        + operation + " on " + row.object() + ": " + abbreviated(answer.asString()));
            } else if (answer.statusCode() == 200) {
                faults.addAll(invisible(actor, operation, answer));
            }
            if (operation.writes() && answer.statusCode() < 300) {
                sample = samples.of(operation, level);
            }
        }
        return faults;
    }

    /** A list that holds what its reader may not see. */
    private static List<String> invisible(String actor, Operation operation, Response answer) {
        var faults = new ArrayList<String>();
        if (operation.writes() || !answer.contentType().startsWith("application/json")) {
            return faults;
        }
        JsonNode body = answer.as(JsonNode.class);
        for (var item : body.path("items")) {
            var visibility = item.path("visibility");
            if (!visibility.isMissingNode() && !level(actor).sees(Visibility.valueOf(visibility.asText()))) {
                faults.add(actor + " sees an item that is " + visibility.asText() + " in " + operation);
            }
        }
        return faults;
    }

    private static Visibility level(String actor) {
        return switch (actor) {
            case "anonymous", "operator" -> Visibility.PUBLIC;
            case "partner" -> Visibility.PARTNERS;
            default -> Visibility.INTERNAL;
        };
    }

    private String token(String actor, Samples.Sample sample) {
        return switch (actor) {
            case "anonymous" -> null;
            case "editor-inside" -> Tokens.narrowed("editor", samples.inside(sample));
            case "editor-outside" -> Tokens.narrowed("editor", samples.outside(sample));
            default -> Tokens.of(actor);
        };
    }

    private static String abbreviated(String body) {
        return body.length() > 300 ? body.substring(0, 300) + "…" : body;
    }
}

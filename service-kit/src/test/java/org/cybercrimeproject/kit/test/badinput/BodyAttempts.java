package org.cybercrimeproject.kit.test.badinput;

import static org.cybercrimeproject.kit.test.badinput.Attempt.Wanted.ALLOWED;
import static org.cybercrimeproject.kit.test.badinput.Attempt.Wanted.REFUSED;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.cybercrimeproject.kit.test.api.Samples.Sample;

/** What can be wrong with a body: its bytes, its JSON, each of its fields. */
final class BodyAttempts {

    /** Shorter ones are codes, which have a form besides. */
    private static final int SHORT = 40;

    private static final int LIMIT = 1024 * 1024;
    private static final List<String> NOT_TO_BE_GIVEN =
            List.of("colour", "id", "version", "status", "recordedAt", "createdBy", "actor", "sequence");

    private final Fields fields;

    BodyAttempts(Fields fields) {
        this.fields = fields;
    }

    /** Attempts about the body as a whole. */
    List<Attempt> whole(Sample sample) {
        var all = new ArrayList<Attempt>();
        var valid = sample.body().toString();
        texts(valid)
                .forEach((name, body) ->
                        all.add(Attempt.of(sample, name, REFUSED).body(body)));
        if (sample.operation().node().path("requestBody").path("required").asBoolean()) {
            List.of("", " ", "null")
                    .forEach(body -> all.add(Attempt.of(sample, "no body but «" + body + "»", REFUSED)
                            .body(body)));
        }
        for (var name : NOT_TO_BE_GIVEN) {
            if (fields.of(sample.operation().body()).stream()
                    .noneMatch(it -> it.pointer().equals("/" + name))) {
                all.add(Attempt.of(sample, "a field that is not to be given", REFUSED)
                        .body(((ObjectNode) sample.body().deepCopy())
                                .put(name, "x")
                                .toString())
                        .at("/" + name));
            }
        }
        var bytes = valid.getBytes(StandardCharsets.UTF_8);
        all.add(Attempt.of(sample, "bytes that are no UTF-8", REFUSED).body(invalidUtf8(valid)));
        all.add(Attempt.of(sample, "more than 1 MiB", REFUSED).body(" ".repeat(LIMIT) + valid));
        for (var type : new String[] {"text/plain", "application/xml", "text/html", "multipart/form-data"}) {
            all.add(Attempt.of(sample, "the content type " + type, REFUSED).with("Content-Type", type));
        }
        all.add(Attempt.of(sample, "a gzip bomb", REFUSED)
                .with("Content-Encoding", "gzip")
                .body(bomb()));
        all.add(Attempt.of(sample, "the content encoding gzip over plain JSON", REFUSED)
                .with("Content-Encoding", "gzip")
                .body(bytes));
        return all;
    }

    private static Map<String, String> texts(String valid) {
        var first = valid.substring(1, valid.length() - 1);
        var bodies = new LinkedHashMap<String, String>();
        bodies.put("a list for a body", "[]");
        bodies.put("a number for a body", "7");
        bodies.put("a text for a body", "\"text\"");
        bodies.put("half an object", "{");
        bodies.put("two objects", valid + " {}");
        bodies.put("something behind", valid + " trailing");
        bodies.put("quotes of another kind", "{'reason': 'x'}");
        bodies.put("a comment", "/* x */ " + valid);
        bodies.put("every field twice", "{" + first + ", " + first + "}");
        bodies.put("100,000 levels", "{\"text\": " + "[".repeat(100_000));
        bodies.put("100,000 levels that close", "{\"text\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}");
        bodies.put("a number of 5,000 digits", "{\"on\": " + "9".repeat(5_000) + "}");
        return bodies;
    }

    /** Attempts about each field. */
    List<Attempt> ofFields(Sample sample) {
        var all = new ArrayList<Attempt>();
        var schema = sample.operation().body();
        for (var field : fields.of(schema)) {
            var bad = BadValues.of(field.pointer(), field.name(), field.schema());
            if (sample.body().at(field.pointer()).isMissingNode()
                    || !sample.operation().path().contains("/activities")) {
                // Which outputs there are is asked after all else, by the owner of the projects alone; what stands
                // around must be right for that.
                bad.keySet().removeIf(name -> name.startsWith("the output"));
            }
            bad.forEach((name, value) -> all.add(Attempt.of(sample, name, REFUSED)
                    .body(fields.with(sample.body(), schema, field, value))
                    .at(field.pointer())));
            if (field.required()
                    && !sample.operation().method().equals("PATCH")
                    && !field.pointer().substring(1).contains("/")) {
                all.add(Attempt.of(sample, "nothing in a field that is needed", REFUSED)
                        .body(Fields.without(sample.body(), field))
                        .at(field.pointer()));
            }
            if (field.schema().has("maxItems")) {
                var one = fields.least(field.schema().path("items")).toString();
                var most = field.schema().get("maxItems").asInt();
                all.add(Attempt.of(sample, "one more than its most", REFUSED)
                        .body(fields.with(sample.body(), schema, field, "[" + (one + ",").repeat(most) + one + "]"))
                        .at(field.pointer()));
            }
            if (field.schema().path("properties").has("from")
                    && field.schema().path("properties").has("to")) {
                all.add(Attempt.of(sample, "an end before its start", REFUSED)
                        .body(fields.with(
                                sample.body(), schema, field, "{\"from\": \"2009-12-17\", \"to\": \"2009-12-15\"}"))
                        .at(field.pointer()));
            }
            if (field.schema().path("properties").has("stretches")) {
                // Alone: with days of one's own beside it a wording is kept.
                for (var text : List.of("Jan 10", "03/04/2010", "some day", "31 June 2010")) {
                    all.add(Attempt.of(sample, "the period " + text, REFUSED)
                            .body(fields.with(sample.body(), schema, field, "{\"text\": \"" + text + "\"}"))
                            .at(field.pointer() + "/text"));
                }
            }
        }
        return all;
    }

    /** The longest text of each field, made of signs that take two units of UTF-16: it must be let in. */
    List<Attempt> longest(Sample sample) {
        var schema = sample.operation().body();
        return fields.of(schema).stream()
                .filter(field -> field.schema().has("maxLength")
                        && field.schema().path("pattern").asText("\\S").equals("\\S")
                        && !BadValues.isTitle(field.pointer())
                        && !field.owner().equals("GivenPeriod")
                        // A condition is no longer than a reason.
                        && !field.pointer().contains("/condition")
                        && field.schema().get("maxLength").asInt() > SHORT
                        && !sample.body().at(field.pointer()).isMissingNode())
                .map(field -> Attempt.of(sample, "the longest text", ALLOWED)
                        .body(fields.with(
                                sample.body(),
                                schema,
                                field,
                                "\""
                                        + "\ud83d\ude00"
                                                .repeat(field.schema()
                                                        .get("maxLength")
                                                        .asInt()) + "\""))
                        .at(field.pointer()))
                .toList();
    }

    private static byte[] invalidUtf8(String valid) {
        var bytes = valid.replaceFirst("\\{", "{\"colour\": \"@\", ").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '@') {
                bytes[i] = (byte) 0xFF;
                break;
            }
        }
        return bytes;
    }

    private static byte[] bomb() {
        var packed = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(packed)) {
            var zeros = new byte[LIMIT];
            for (int i = 0; i < 64; i++) {
                zip.write(zeros);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}

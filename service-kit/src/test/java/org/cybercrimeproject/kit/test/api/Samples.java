package org.cybercrimeproject.kit.test.api;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.test.Tokens;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Valid requests for every operation of a service, made from the examples in its document: so the examples are true,
 * and an operation that comes new is driven without a word. A service's test adds only what a document can't say: which
 * move comes before another, and where a record comes from that no operation creates.
 */
public final class Samples {

    /**
     * A record that an operation can be about.
     *
     * @param reference what a token's claim would name it by; or null
     */
    public record Record(String id, String reference, String etag) {}

    /**
     * A request that would succeed when an administrator sent it.
     *
     * @param address with its path parameters, without a query
     * @param etag the version that the record is at
     * @param about the reference of the record that the request is about or makes, or null
     */
    public record Sample(
            Operation operation, String address, Map<String, String> query, JsonNode body, String etag, String about) {

        /** What If-Match says; null when the request needs none, as the first write of something at a known address. */
        public String match() {
            return operation
                            .header("If-Match")
                            .filter(Operation.Parameter::required)
                            .isPresent()
                    ? etag
                    : null;
        }
    }

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Contract contract;
    private final Map<String, String> replaced = new LinkedHashMap<>();
    private final Map<String, Function<Visibility, Record>> records = new HashMap<>();
    private final Map<String, List<String>> before = new HashMap<>();
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, String> bodies = new HashMap<>();
    private final Map<String, BiConsumer<ObjectNode, Integer>> varied = new HashMap<>();
    private final List<Runnable> first = new ArrayList<>();
    private final Map<String, Map<String, List<String>>> inside = new HashMap<>();
    private final Map<String, Map<String, List<String>>> outside = new HashMap<>();

    public Samples(Contract contract) {
        this.contract = contract;
        // The name under which the kit's own resources serve this service.
        var service = ConfigProvider.getConfig().getOptionalValue("suite.service", String.class);
        service.ifPresent(name -> values.put("service", name.replace("-service", "")));
    }

    /** Names what the examples are about otherwise, so that tests do not meet in one record. */
    public Samples replacing(String word, String by) {
        replaced.put(word, by);
        return this;
    }

    /** Creates a record that others need, once, as its example has it. */
    public Samples beforehand(String create) {
        first.add(() -> send("publisher", published(contract.operation(create))));
        return this;
    }

    /** What has to be done once before any sample is sent. */
    public Samples beforehand(Runnable step) {
        first.add(step);
        return this;
    }

    /** Where the records of a collection come from, when no operation of the service creates them. */
    public Samples records(String collection, Function<Visibility, Record> source) {
        records.put(collection, source);
        return this;
    }

    /** What a path or query parameter is, wherever an operation has it: {@code code} is ETS185. */
    public Samples value(String parameter, String value) {
        values.put(parameter, value);
        return this;
    }

    /** Which operations bring a fresh record to where this one can be called. */
    public Samples after(String operation, String... others) {
        before.put(operation, List.of(others));
        return this;
    }

    /** A body other than the document's example. */
    public Samples body(String operation, String json) {
        bodies.put(operation, json);
        return this;
    }

    /**
     * Changes the body of an operation each time it is used: where the same thing can be recorded only once.
     *
     * @param change gets the body and a number that no other body had
     */
    public Samples varied(String operation, BiConsumer<ObjectNode, Integer> change) {
        varied.put(operation, change);
        return this;
    }

    /** Claims that narrow an editor to what the samples are about, and to something else. */
    public Samples narrowed(String claim, String inside, String outside) {
        return narrowed("", claim, inside, outside);
    }

    /** The same for one operation, whose example is about something else. */
    public Samples narrowed(String operation, String claim, String inside, String outside) {
        this.inside.put(operation, Map.of(claim, List.of(inside)));
        this.outside.put(operation, Map.of(claim, List.of(outside)));
        return this;
    }

    public Contract contract() {
        return contract;
    }

    /** Claims that take in what a sample is about. */
    Map<String, List<String>> inside(Sample sample) {
        var more = new HashMap<String, List<String>>();
        of(inside, sample).forEach((claim, values) -> {
            var all = new ArrayList<>(values);
            if (sample.about() != null) {
                all.add(sample.about());
            }
            more.put(claim, all);
        });
        return more;
    }

    Map<String, List<String>> outside(Sample sample) {
        return of(outside, sample);
    }

    private static Map<String, List<String>> of(Map<String, Map<String, List<String>>> claims, Sample sample) {
        return claims.getOrDefault(sample.operation().id(), claims.getOrDefault("", Map.of()));
    }

    /** The collections whose records are made for the test, each in every visibility. */
    boolean makes(Operation operation) {
        return operation.path().contains("{")
                && (records.containsKey(operation.collection()) || creation(operation.collection()) != null);
    }

    /** A fresh request: about a record of its own, in the state that the operation needs. */
    public Sample of(Operation operation, Visibility level) {
        first.forEach(Runnable::run);
        first.clear();
        var record = makes(operation) ? record(operation, level) : null;
        var address = operation.path();
        var query = new LinkedHashMap<String, String>();
        for (var parameter : operation.parameters()) {
            var value = values.get(operation.id() + "." + parameter.name());
            value = value == null ? values.get(parameter.name()) : value;
            var hole = "{" + parameter.name() + "}";
            if (parameter.in().equals("path") && address.contains(hole)) {
                var ofRecord = record != null
                        && operation.path().indexOf('{') == operation.path().indexOf(hole);
                address = address.replace(hole, value != null && !ofRecord ? value : ofRecord ? record.id() : "1");
            } else if (parameter.in().equals("query") && parameter.required()) {
                query.put(parameter.name(), value != null ? value : "none");
            }
        }
        return sample(operation, address, query, level, record);
    }

    private Sample sample(
            Operation operation, String address, Map<String, String> query, Visibility level, Record record) {
        var body = body(operation, level);
        var about = record != null
                ? record.reference()
                : body == null || body.path("reference").isMissingNode()
                        ? null
                        : body.path("reference").asText();
        return new Sample(operation, address, query, body, record == null ? "*" : record.etag(), about);
    }

    private Record record(Operation operation, Visibility level) {
        var source = records.get(operation.collection());
        var record = source != null ? source.apply(level) : created(operation.collection(), level);
        for (var id : before.getOrDefault(operation.id(), List.of())) {
            var step = contract.operation(id);
            var address = step.path().replaceFirst("\\{[^}]+}", record.id());
            var answer = send("admin", sample(step, address, Map.of(), level, record));
            if (answer.statusCode() >= 300) {
                throw new AssertionError("The sample for " + operation + " needs " + id + ", which answers "
                        + answer.statusCode() + ": " + answer.asString());
            }
            record = new Record(record.id(), record.reference(), answer.header("ETag"));
        }
        return record;
    }

    private Record created(String collection, Visibility level) {
        var create = creation(collection);
        var answer = send("admin", sample(create, create.path(), Map.of(), level, null));
        if (answer.statusCode() != create.success()) {
            throw new AssertionError(
                    "The example of " + create + " is answered with " + answer.statusCode() + ": " + answer.asString());
        }
        return new Record(answer.path("id"), answer.path("reference"), answer.header("ETag"));
    }

    private Operation creation(String collection) {
        return contract.operations().stream()
                .filter(it -> it.method().equals("POST") && it.path().equals(collection))
                .findFirst()
                .orElse(null);
    }

    private Sample published(Operation create) {
        var body = (ObjectNode) body(create, Visibility.PUBLIC);
        var reference = example(create).get("reference");
        if (reference != null) {
            body.set("reference", reference);
        }
        return new Sample(create, create.path(), Map.of(), body, null, null);
    }

    private JsonNode body(Operation operation, Visibility level) {
        if (operation.consumes().isEmpty()) {
            return null;
        }
        var body = example(operation);
        if (body instanceof ObjectNode object) {
            varied.getOrDefault(operation.id(), (it, number) -> {}).accept(object, NUMBER.incrementAndGet());
            if (object.has("reference")) {
                object.put("reference", reference(object.get("reference").asText()));
            }
            if (contract.property(operation.body(), "visibility").isPresent() && level != null) {
                object.put("visibility", level.name());
            }
        }
        return body;
    }

    /** A reference that nobody has, of the form that the example's has. */
    private static String reference(String example) {
        var number = Integer.toString(NUMBER.incrementAndGet());
        return example.contains("-") || example.contains(".")
                ? "S." + System.nanoTime() % 1_000_000 + "." + number
                : "S" + System.nanoTime() % 1_000_000 + "Q" + number;
    }

    private JsonNode example(Operation operation) {
        var given = bodies.get(operation.id());
        var text = given == null ? operation.example().toString() : given;
        if (text.isEmpty()) {
            throw new AssertionError("The document has no example for the body of " + operation
                    + ": write src/main/resources/api/examples/" + operation.id() + ".json");
        }
        for (var entry : replaced.entrySet()) {
            text = text.replace(entry.getKey(), entry.getValue());
        }
        try {
            return Contract.MAPPER.readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError("The example of " + operation + " is no JSON", e);
        }
    }

    /** Sends a sample as somebody of a role. */
    static Response send(String role, Sample sample) {
        return sendAs(role.equals("anonymous") ? null : Tokens.of(role), sample);
    }

    /** Sends a sample with a token, or without one. */
    static Response sendAs(String token, Sample sample) {
        var request = given().queryParams(sample.query());
        if (token != null) {
            request.auth().oauth2(token);
        }
        sample.operation()
                .consumes()
                .ifPresent(type -> request.header("Content-Type", type)
                        .body(sample.body().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        if (sample.match() != null) {
            request.header("If-Match", sample.match());
        }
        return request.request(sample.operation().method(), sample.address());
    }
}

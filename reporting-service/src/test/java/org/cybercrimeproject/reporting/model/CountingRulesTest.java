package org.cybercrimeproject.reporting.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cybercrimeproject.kit.test.Golden;
import org.cybercrimeproject.kit.test.GoldenEvents;
import org.junit.jupiter.api.Test;

/**
 * Rules that count otherwise have another number, or the totals of a running suite are wrong for ever (ADR 030). What
 * the rules of a number make of the golden events stands in counting-rules.json: the events as they were then, so that
 * a field more in an example is no other rule.
 */
class CountingRulesTest {

    private static final String PREFIX = "org.cybercrimeproject.";
    private static final Path FILE = Golden.docs()
            .resolveSibling(Path.of("reporting-service", "src", "test", "resources", "counting-rules.json"));
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Map<String, Heard.Kind<?>> COUNTED =
            Map.of("activity", ActivityProjection.ACTIVITY, "follow-up", FollowUpProjection.FOLLOW_UP);

    @Test
    void rulesThatCountOtherwiseHaveAnotherNumber() throws IOException {
        var isToBeWritten = "write".equals(System.getProperty("test.golden"));
        var kept = (ObjectNode) MAPPER.readTree(FILE.toFile());
        var number = kept.get("number").asInt();
        assertThat(Counted.RULES).as("the number of the rules only goes up").isGreaterThanOrEqualTo(number);
        if (number == Counted.RULES) {
            assertTheyAreTheSame(kept);
        }
        if (isToBeWritten) {
            write(number == Counted.RULES ? (ObjectNode) kept.get("events") : MAPPER.createObjectNode());
            return;
        }
        assertThat(number)
                .as("the rules have a new number: write down what they count with -Dtest.golden=write")
                .isEqualTo(Counted.RULES);
        assertThat(kept.get("events").properties())
                .as("each golden event is written down; write those that are not with -Dtest.golden=write")
                .extracting(Map.Entry::getKey)
                .containsAll(examples());
    }

    private static void assertTheyAreTheSame(JsonNode kept) {
        assertThat(measures())
                .as("there are other measures: raise Counted.RULES and write what they count with -Dtest.golden=write")
                .isEqualTo(kept.get("measures"));
        for (var event : kept.get("events").properties()) {
            assertThat(steps(event.getKey(), event.getValue()))
                    .as(
                            "%s counts otherwise: raise Counted.RULES and write it with -Dtest.golden=write",
                            event.getKey())
                    .isEqualTo(event.getValue().get("steps"));
        }
    }

    private static JsonNode steps(String type, JsonNode event) {
        var steps = MAPPER.createArrayNode();
        COUNTED.get(type.split("\\.")[0])
                .counted(
                        event.get("state").toString(),
                        event.has("timelines") ? event.get("timelines").toString() : null)
                .forEach(step -> steps.add("%s %s '%s' %s %s %+d"
                        .formatted(
                                step.project(),
                                step.measure(),
                                step.value(),
                                step.level(),
                                step.day(),
                                step.amount())));
        return steps;
    }

    private static ArrayNode measures() {
        var measures = MAPPER.createArrayNode();
        List.of(Measure.values()).forEach(measure -> measures.add(measure.name()));
        return measures;
    }

    /** The golden events that something is counted of: {@code activity.planned.v1}. */
    private static List<String> examples() throws IOException {
        try (var files = Files.list(Golden.docs().resolve("events/examples"))) {
            return files.map(file ->
                            file.getFileName().toString().replace(PREFIX, "").replace(".json", ""))
                    .filter(type -> COUNTED.containsKey(type.split("\\.")[0]))
                    .sorted()
                    .toList();
        }
    }

    /** What is written down for a number stays; only what is new is added. */
    private static void write(ObjectNode kept) throws IOException {
        var events = new TreeMap<String, JsonNode>();
        kept.properties().forEach(event -> events.put(event.getKey(), event.getValue()));
        for (var type : examples()) {
            var data = GoldenEvents.example(PREFIX + type).get("data");
            var event = MAPPER.createObjectNode();
            event.set("state", data.get("state"));
            if (data.path("timelines").isArray()) {
                event.set("timelines", data.get("timelines"));
            }
            event.set("steps", steps(type, event));
            events.putIfAbsent(type, event);
        }
        var text = new StringBuilder(
                "{\"number\": " + Counted.RULES + ", \"measures\": " + measures() + ", \"events\": {");
        var separator = "\n";
        for (var event : events.entrySet()) {
            text.append(separator)
                    .append('"')
                    .append(event.getKey())
                    .append("\": ")
                    .append(event.getValue());
            separator = ",\n";
        }
        Files.writeString(FILE, text.append("\n}}\n"));
    }
}

package org.cybercrimeproject.followup.tracking;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.cybercrimeproject.kit.json.Json;
import org.cybercrimeproject.kit.writing.Ids;

/** An activity as its events tell of it: built as JSON, the way activity-service writes it, not with our records. */
public final class ActivityTold {

    /** A commitment that is due in a window. */
    static final String WINDOW = """
            {"due": {"period": {"text": "June/July 2010", "from": "2010-06-01", "to": "2010-07-31",
             "precision": "MONTH_RANGE"}}, "responsible": [], "outputs": ["1"]}""";

    private final ObjectNode state = JsonNodeFactory.instance.objectNode();
    private final ArrayNode commitments = JsonNodeFactory.instance.arrayNode();
    private final UUID id = Ids.next();

    public ActivityTold(String project, String reference, String carriedOutOn) {
        state.put("id", id.toString());
        state.put("reference", reference);
        state.put("project", project);
        state.putObject("title").put("en", "Regional workshop");
        state.put("kind", "WORKSHOP");
        state.put("visibility", "PUBLIC");
        state.set("commitments", commitments);
        var move = state.putArray("moves").addObject();
        move.put("status", "CARRIED_OUT");
        move.put("on", carriedOutOn);
        move.putObject("period")
                .put("from", carriedOutOn)
                .put("to", carriedOutOn)
                .put("precision", "DAY");
    }

    public UUID id() {
        return id;
    }

    public ActivityTold visibility(String level) {
        state.put("visibility", level);
        return this;
    }

    /** Adds a commitment; what is given as JSON comes on top of the usual fields. */
    public UUID commitment(String text, String json) {
        var commitment = commitments.addObject();
        var followUp = Ids.next();
        commitment.put("id", followUp.toString());
        commitment.putObject("text").put("en", text);
        commitment.put("nature", "COMMITMENT");
        commitment.put("action", "WORKSHOP");
        commitment.put("on", state.at("/moves/0/on").asText());
        commitment.put("visibility", "PUBLIC");
        commitment.setAll((ObjectNode) Json.read(json, com.fasterxml.jackson.databind.JsonNode.class));
        return followUp;
    }

    public ActivityTold strike(UUID followUp) {
        of(followUp).put("struck", true);
        return this;
    }

    /** The commitment is made again. */
    public ActivityTold again(UUID followUp) {
        of(followUp).remove("struck");
        return this;
    }

    /** All commitments were made on another day. */
    public ActivityTold correctedTo(String day) {
        ((ObjectNode) state.at("/moves/0")).put("on", day);
        commitments.forEach(commitment -> ((ObjectNode) commitment).put("on", day));
        return this;
    }

    /** It is taken back, with all its commitments. */
    public ActivityTold withdraw() {
        state.put("withdrawn", true);
        commitments.forEach(commitment -> ((ObjectNode) commitment).put("struck", true));
        return this;
    }

    public ActivityTold title(String title) {
        state.putObject("title").put("en", title);
        return this;
    }

    private ObjectNode of(UUID followUp) {
        for (var commitment : commitments) {
            if (commitment.get("id").asText().equals(followUp.toString())) {
                return (ObjectNode) commitment;
            }
        }
        throw new AssertionError("no commitment " + followUp);
    }

    /** The event as it stands on the topic. */
    public ProducerRecord<String, byte[]> at(long sequence) {
        return record(
                id.toString(),
                "org.cybercrimeproject.activity.carried-out.v1",
                sequence,
                Json.write(Map.of("state", state, "timelines", List.of())).getBytes(StandardCharsets.UTF_8));
    }

    /** Any record on the activity topic. */
    public static ProducerRecord<String, byte[]> record(String key, String type, long sequence, byte[] value) {
        var message = new ProducerRecord<>("activity.events", key, value);
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        Ids.next().toString(),
                        "ce_source",
                        "/activity-service",
                        "ce_type",
                        type,
                        "ce_subject",
                        key,
                        "ce_time",
                        "2010-02-01T08:00:00Z",
                        "ce_sequence",
                        Long.toString(sequence),
                        "ce_actor",
                        "test")
                .forEach((name, text) -> message.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return message;
    }
}

package org.cybercrimeproject.benchmark.bare;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/** Writes the rows that the suite writes for a new activity, in one call, which is one transaction. */
final class Creation {

    private static final String ALL = """
            insert into activity (id, reference, project_id, version, level, last_event)
            values (?, ?, ?, 1, 0, ?);
            insert into activity_row (id, version, level, withdrawn, valid_from, valid_until, status, announced,
                                      first_day, last_day, reference, title, project, kind, summary, place)
            values (?, 1, 0, false, ?, 'infinity', 'PLANNED', false, ?, ?, ?, ?, ?, ?, ?, ?);
            insert into activity_key (place, name, value, first_day)
            values (?, 'output', ?, ?), (?, 'country', ?, ?), (?, 'instrument', ?, ?);
            insert into change (aggregate_type, aggregate_id, version, event_id, subject, type, recorded_at, actor,
                                level, state, timelines)
            values ('activity', ?, 1, ?, ?, 'org.cybercrimeproject.activity.created.v1', clock_timestamp(),
                    'benchmark', 0, ?, ?);
            insert into outbox (aggregate_type, aggregate_id, version) values ('activity', ?, 1);
            insert into idempotency (scope, request, aggregate_type, aggregate_id, version)
            values (?, ?, 'activity', ?, 1)""";

    private static final String PROJECT = "select id from project where reference = ?";

    /** As long as what the suite derives from such an activity. */
    private static final String TIMELINES = """
            {"status":[{"from":"2009-09-01","value":"PLANNED"}],"planned":[{"from":"2009-09-01","value":\
            {"from":"2009-12-08","to":"2009-12-10"}}]}""";

    private final ObjectMapper mapper = new ObjectMapper();
    private final Connections connections;
    private volatile UUID project;

    Creation(Connections connections) {
        this.connections = connections;
    }

    String create(String body, String key) throws SQLException, JsonProcessingException {
        var given = (ObjectNode) mapper.readTree(body);
        var id = UUID.randomUUID();
        var event = UUID.randomUUID();
        var plan = given.remove("plan");
        given.put("id", id.toString());
        given.putArray("moves").addObject().put("type", "CREATED").setAll((ObjectNode) plan);
        var state = mapper.writeValueAsString(given);
        var statement = connections.prepared(ALL);
        var reference = given.path("reference").asText();
        var from = LocalDate.parse(plan.at("/period/from").asText());
        var to = LocalDate.parse(plan.at("/period/to").asText());
        var at = 1;
        statement.setObject(at++, id);
        statement.setString(at++, reference);
        statement.setObject(at++, project(given.path("project").asText()));
        statement.setObject(at++, event);
        statement.setObject(at++, id);
        statement.setObject(at++, LocalDate.parse(plan.path("on").asText()));
        statement.setObject(at++, from);
        statement.setObject(at++, to);
        statement.setString(at++, reference);
        statement.setString(at++, given.at("/title/en").asText());
        statement.setString(at++, given.path("project").asText());
        statement.setString(at++, given.path("kind").asText());
        statement.setString(at++, summary(given, plan.path("period").toString()));
        statement.setObject(at++, id);
        statement.setObject(at++, id);
        statement.setString(
                at++,
                given.path("project").asText() + ":" + given.at("/outputs/0").asText());
        statement.setObject(at++, from);
        statement.setObject(at++, id);
        statement.setString(at++, given.at("/countries/0").asText());
        statement.setObject(at++, from);
        statement.setObject(at++, id);
        statement.setString(at++, given.at("/instruments/0").asText());
        statement.setObject(at++, from);
        statement.setObject(at++, id);
        statement.setObject(at++, event);
        statement.setString(at++, id.toString());
        statement.setString(at++, state);
        statement.setString(at++, TIMELINES);
        statement.setObject(at++, id);
        statement.setObject(at++, UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)));
        statement.setString(at++, key + key);
        statement.setObject(at, id);
        statement.execute();
        return state;
    }

    private String summary(ObjectNode given, String period) throws JsonProcessingException {
        var summary = mapper.createObjectNode();
        for (var field :
                new String[] {"id", "reference", "project", "title", "kind", "place", "outputs", "visibility"}) {
            summary.set(field, given.get(field));
        }
        summary.put("status", "PLANNED").put("period", period);
        return mapper.writeValueAsString(summary);
    }

    private UUID project(String reference) throws SQLException {
        if (project == null) {
            var statement = connections.prepared(PROJECT);
            statement.setString(1, reference);
            try (var row = statement.executeQuery()) {
                row.next();
                project = row.getObject(1, UUID.class);
            }
        }
        return project;
    }
}

package org.cybercrimeproject.kit.operations;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What an audit asks for. */
public class AuditFilter {

    @QueryParam("actor")
    @Parameter(description = "Who wrote: the token's sub, or system:…")
    String actor;

    @QueryParam("aggregate")
    @Parameter(description = "The kind of record, such as activity.")
    String aggregate;

    @QueryParam("id")
    @Parameter(description = "The record's id.")
    UUID id;

    @QueryParam("type")
    @Parameter(description = "What happened, the type of the event.")
    List<String> types;

    @QueryParam("from")
    @Parameter(description = "From this instant on (ISO 8601, ending in Z).")
    Instant from;

    @QueryParam("until")
    @Parameter(description = "Before this instant (ISO 8601, ending in Z).")
    Instant until;

    /** Refuses a kind of record that the service does not have. */
    void check(List<String> kinds) {
        if (aggregate != null && !kinds.contains(aggregate)) {
            throw Problem.INVALID_PARAMETER.at(
                    "aggregate",
                    Message.of(
                            "%s is no kind of record of this service; it has: %s.",
                            "%s n’est pas un type de fiche de ce service ; il a : %s.",
                            Message.quoted(aggregate),
                            kinds.isEmpty() ? Message.of("none", "aucun") : String.join(", ", kinds)));
        }
    }

    /** Adds the condition for each thing asked for, and its value. */
    void addTo(StringBuilder where, List<Object> values) {
        add(where, values, "actor = ?", actor);
        add(where, values, "aggregate_type = ?", aggregate);
        add(where, values, "aggregate_id = ?", id);
        add(where, values, "type = any(?)", types == null || types.isEmpty() ? null : types);
        add(where, values, "recorded_at >= ?", from == null ? null : from.atOffset(ZoneOffset.UTC));
        add(where, values, "recorded_at < ?", until == null ? null : until.atOffset(ZoneOffset.UTC));
    }

    private static void add(StringBuilder where, List<Object> values, String condition, Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            values.add(value);
        }
    }
}

package org.cybercrimeproject.benchmark.bare;

import io.vertx.core.MultiMap;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.postgresql.PGStatement;

/** Reads rows and passes their JSON on as it is stored. */
final class Reads {

    private static final String ONE = "select c.state from activity a join change c on c.aggregate_type = 'activity'"
            + " and c.aggregate_id = a.id and c.version = a.version where a.id = ?";

    private static final String SELECT = "select r.summary from activity_row r";
    private static final String WHERE = " where r.valid_from <= ? and r.valid_until > ? and r.level <= 2"
            + " and not r.withdrawn and r.first_day is not null";
    private static final String ALL = SELECT + WHERE;
    private static final String NEWEST_FIRST = " order by r.first_day desc, r.id desc limit 51";

    private static final String FILTERED = SELECT
            + " join activity_key k on k.place = r.place and k.name = 'country' and k.value = ? and k.first_day <= ?"
            + WHERE
            + " and exists (select 1 from activity_key k where k.place = r.place and k.name = 'output' and k.value = ?)"
            + " and r.last_day >= ? and r.first_day <= ? order by k.first_day desc, r.id desc limit 51";
    private static final String BEHIND = ALL + " and (r.first_day, r.id) < (?, ?)" + NEWEST_FIRST;

    private final Connections connections;

    Reads(Connections connections) {
        this.connections = connections;
    }

    String one(String id) throws SQLException {
        var statement = connections.prepared(ONE);
        statement.setObject(1, UUID.fromString(id));
        try (var row = statement.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    String list(MultiMap parameters) throws SQLException {
        if (parameters.contains("country")) {
            var day = LocalDate.parse(parameters.get("asOf"));
            var to = LocalDate.parse(parameters.get("to"));
            var statement = connections.prepared(FILTERED);
            // As in the suite: planned for these values, each time.
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
            statement.setString(1, parameters.get("country"));
            statement.setObject(2, to);
            statement.setObject(3, day);
            statement.setObject(4, day);
            statement.setString(5, parameters.get("output"));
            statement.setObject(6, LocalDate.parse(parameters.get("from")));
            statement.setObject(7, to);
            return items(statement);
        }
        if (parameters.contains("behindDay")) {
            var statement = dated(BEHIND, parameters);
            statement.setObject(3, LocalDate.parse(parameters.get("behindDay")));
            statement.setObject(4, UUID.fromString(parameters.get("behindId")));
            return items(statement);
        }
        return items(dated(ALL + NEWEST_FIRST, parameters));
    }

    private PreparedStatement dated(String sql, MultiMap parameters) throws SQLException {
        var statement = connections.prepared(sql);
        var day = LocalDate.parse(parameters.get("asOf"));
        statement.setObject(1, day);
        statement.setObject(2, day);
        return statement;
    }

    private static String items(PreparedStatement statement) throws SQLException {
        var json = new StringBuilder("{\"items\":[");
        try (var row = statement.executeQuery()) {
            for (int i = 0; i < 50 && row.next(); i++) {
                json.append(i == 0 ? "" : ",").append(row.getString(1));
            }
        }
        return json.append("]}").toString();
    }
}

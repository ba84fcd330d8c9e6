package org.cybercrimeproject.activity.activity;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cybercrimeproject.kit.test.Administrator;
import org.cybercrimeproject.kit.test.Tokens;

/**
 * Many activities in the real tables: one is created through the interface and then copied with its change row, its
 * list row and keys, each copy with an id, a reference, days, a status, a country and an output of its own.
 */
final class ManyActivities {

    /** As many as the test is run with: 20,000, and 100,000 with the switch {@code test.full}. */
    static final int COUNT = Boolean.getBoolean("test.full") ? 100_000 : 20_000;

    private static final String COPY = """
            create temporary table template as
              select a.id, a.project_id, c.state from activity a
              join change c on c.aggregate_type = 'activity' and c.aggregate_id = a.id and c.version = a.version
              where a.reference = '%1$s.0';
            create temporary table copy as
              select n, md5('%1$s' || n)::uuid as id, '%1$s.' || n as reference,
                     case when n %% 50 = 0 then null else date '1990-01-01' + (n * 7919) %% 11000 end as first_day,
                     (array['PLANNED','CARRIED_OUT','CARRIED_OUT','CARRIED_OUT','CANCELLED','PROPOSED'])[1 + n %% 6]
                       as status
              from generate_series(1, %2$d) n;
            update copy set status = 'POSTPONED' where n %% 997 = 0;
            insert into activity (id, reference, project_id, version, level, last_event)
              select c.id, c.reference, t.project_id, 1, 0, md5('e' || c.id)::uuid from copy c, template t;
            insert into change (aggregate_type, aggregate_id, version, event_id, subject, type, recorded_at, actor,
                                level, state)
              select 'activity', c.id, 1, md5('e' || c.id)::uuid, c.id::text, 'x', clock_timestamp(), 'test', 0,
                     replace(replace(t.state, t.id::text, c.id::text), '%1$s.0', c.reference)
              from copy c, template t;
            insert into activity_row (id, version, level, withdrawn, valid_from, valid_until, status, announced,
                                      first_day, last_day, reference, title, project, kind, summary,
                                      place)
              select c.id, 1, 0, false, '1990-01-01', 'infinity', c.status, c.n %% 100 = 1, c.first_day,
                     c.first_day + c.n %% 5, c.reference, 'Title ' || md5(c.n::text), r.project, r.kind,
                     replace(replace(r.summary, t.id::text, c.id::text), '%1$s.0', c.reference),
                     c.id
              from copy c, template t join activity_row r on r.id = t.id;
            insert into activity_key (place, name, value, first_day)
              select id, 'country', (select array_agg(value order by value) from country_codes)[1 + n %% 200], first_day from copy
              union all select id, 'output', case when n %% 40 = 0 then 'NONE' else '%1$s:' || 1 + n %% 7 end, first_day
                from copy
              union all select id, 'instrument', case when n %% 3 = 0 then 'ETS185' else 'UNKNOWN' end, first_day from copy
              union all select id, 'organisation', case when n %% 2 = 0 then 'UNKNOWN' else 'ORG.' || n %% 500 end,
                first_day from copy;
            drop table template, copy;
            analyze activity, activity_row, activity_key""";

    private ManyActivities() {}

    /** Makes them, once, below a project of that reference. */
    static void in(String project) {
        editing()
                .body("{\"reference\": \"" + project + "\", \"title\": {\"en\": \"P\"}, \"visibility\": \"PUBLIC\","
                        + " \"outputs\": [{\"code\": \"1\", \"shortTitle\": {\"en\": \"One\"}},"
                        + " {\"code\": \"3\", \"shortTitle\": {\"en\": \"Three\"}}]}")
                .post("/api/v1/projects");
        editing()
                .body(
                        "{\"reference\": \"ORG.7\", \"name\": \"Seventh\", \"kind\": \"OTHER\", \"visibility\": \"PUBLIC\"}")
                .post("/api/v1/organisations");
        var first = editing()
                .body("{\"reference\": \"" + project + ".0\", \"project\": \"" + project
                        + "\", \"title\": {\"en\": \"T\"}, \"kind\": \"TRAINING\", \"visibility\": \"PUBLIC\","
                        + " \"on\": \"1990-01-01\"}")
                .post("/api/v1/activities");
        if (first.statusCode() != 201) {
            return;
        }
        try (var connection = Administrator.database().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create temporary table country_codes (value text)");
            statement.execute("insert into country_codes values ('"
                    + Stream.of(Locale.getISOCountries()).limit(200).collect(Collectors.joining("'), ('")) + "')");
            statement.execute(COPY.formatted(project, COUNT));
            statement.execute("drop table country_codes");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RequestSpecification editing() {
        return given().auth().oauth2(Tokens.of("publisher")).contentType(ContentType.JSON);
    }
}

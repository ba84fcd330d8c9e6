package org.cybercrimeproject.activity.activity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cybercrimeproject.activity.Api.ACTIVITIES;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.cybercrimeproject.activity.Api;
import org.cybercrimeproject.activity.EarlierBuild;
import org.cybercrimeproject.kit.reading.Sql;
import org.cybercrimeproject.kit.sheet.Forms;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.junit.jupiter.api.Test;

/** List rows that an earlier build wrote say less; the migration makes them say all that lists say now. */
@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class RowsOfEarlierBuildsTest {

    private static final String MIGRATION = "/db/migration/V6__what_lists_say.sql";

    @Inject
    AgroalDataSource database;

    @Test
    void theyAreAnsweredLikeNewOnes() throws IOException {
        Api.project("OLDROWS");
        Api.as("publisher").body("""
                        {"reference": "OLDROWS.HOST", "name": "A host", "kind": "UNIVERSITY", "visibility": "PUBLIC"}""").post("/api/v1/organisations");
        String id = Api.create("OLDROWS", """
                , "visibility": "PUBLIC", "countries": ["KH", "LA"], "participants": {"number": 40, "approximate": true},
                "organisations": [{"role": "HOST", "organisation": {"reference": "OLDROWS.HOST"}},
                                  {"role": "SPEAKER", "organisation": {"name": "A speaker"}}],
                "plan": {"period": {"text": "June 2009"}, "on": "2009-01-10"},
                "outcome": {"period": {"text": "8 Jun 2009"}}""").extract().path("id");
        String plain =
                Api.create("OLDROWS", ", \"visibility\": \"PUBLIC\"").extract().path("id");
        var organisation =
                Api.as("viewer").get("/api/v1/organisations/OLDROWS.HOST").<String>path("id");
        var sql = new Sql(database);
        // As an earlier build left them: links as they were given, rows without what is new, keys only for what was
        // given.
        EarlierBuild.wrote(
                database,
                "activity",
                id,
                "\"id\":\"" + organisation + "\",\"reference\":\"OLDROWS.HOST\",\"name\":\"A host\"",
                "\"reference\":\"OLDROWS.HOST\"");
        sql.update(
                "update activity_row set summary = (summary::jsonb - '{countries,organisations,participants}'::text[])::text"
                        + " where id in ('" + id + "', '" + plain + "')");
        sql.update("delete from activity_key where value = ?", organisation);
        listed().body("items.find {it.id == '" + id + "'}.countries", nullValue());

        migrate();
        migrate();

        listed().body("items.find {it.id == '" + id + "'}.countries", equalTo(java.util.List.of("KH", "LA")))
                .body("items.find {it.id == '" + id + "'}.participants.number", equalTo(40))
                .body("items.find {it.id == '" + id + "'}.organisations", hasSize(2))
                .body("items.find {it.id == '" + id + "'}.organisations[0].role", equalTo("HOST"))
                .body("items.find {it.id == '" + id + "'}.organisations[0].organisation.name", equalTo("A host"))
                .body("items.find {it.id == '" + id + "'}.organisations[0].organisation.id", equalTo(organisation))
                .body("items.find {it.id == '" + id + "'}.organisations[1].organisation.name", equalTo("A speaker"))
                .body("items.find {it.id == '" + plain + "'}.organisations", nullValue());
        given().get(ACTIVITIES + "?project=OLDROWS&asOf=2009-02-01")
                .then()
                .body("items[0].status", equalTo("PLANNED"))
                .body("items[0].countries", hasItem("KH"));
        given().get(ACTIVITIES + "?organisation=" + organisation).then().body("items.id", hasItem(id));
        assertThat(given().accept(Forms.CSV)
                        .get(ACTIVITIES + "?project=OLDROWS&status=CARRIED_OUT")
                        .asString())
                .contains("\"KH; LA\"", "\"A host (Host); A speaker (Speaker)\",\"40\",\"yes\"");
    }

    private static io.restassured.response.ValidatableResponse listed() {
        return given().get(ACTIVITIES + "?project=OLDROWS").then().statusCode(200);
    }

    private void migrate() throws IOException {
        try (var script = getClass().getResourceAsStream(MIGRATION)) {
            var statements = new String(script.readAllBytes(), StandardCharsets.UTF_8);
            new Sql(database).last("begin; " + statements + " commit; select 1", row -> 1);
        }
    }
}

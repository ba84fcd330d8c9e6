package org.cybercrimeproject.activity.organisation;

import static org.cybercrimeproject.activity.Api.as;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.cybercrimeproject.kit.reading.Sql;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.junit.jupiter.api.Test;

/** Organisations that an earlier build wrote are found by their names from the first start of this one on. */
@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class NamesOfEarlierBuildsTest {

    @Inject
    AgroalDataSource database;

    @Inject
    NamesOfEarlierBuilds names;

    @Test
    void theyGetTheirNamesAtTheStartAndNothingIsToldOfIt() {
        as("publisher").body("""
                        {"reference": "OLDNAMES", "name": "An old agency", "aliases": ["Vieille agence"], "kind": "AGENCY"}""").post("/api/v1/organisations");
        var sql = new Sql(database);
        sql.update(
                "delete from organisation_key where id = (select id from organisation where reference = 'OLDNAMES')");
        sql.update("update organisation_row set summary = (summary::jsonb - 'aliases')::text where id ="
                + " (select id from organisation where reference = 'OLDNAMES')");
        found().body("items", empty());

        names.make();

        found().body("items.reference", hasItem("OLDNAMES")).body("items[0].aliases", hasItem("Vieille agence"));
        as("viewer").get("/api/v1/organisations/OLDNAMES").then().body("version", equalTo(1));
    }

    private static ValidatableResponse found() {
        return as("viewer")
                .queryParam("q", "vieille")
                .get("/api/v1/organisations")
                .then()
                .statusCode(200);
    }
}

package org.cybercrimeproject.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cybercrimeproject.activity.Api.ACTIVITIES;
import static org.cybercrimeproject.activity.Api.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A link shows of another record no more than its reader may see of it today. */
@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class ShownLinksTest {

    private static final String ORGANISATIONS = "/api/v1/organisations";
    private static final String BELOW = "anonymous";

    private String reference;
    private String id;

    @BeforeEach
    void anOrganisation() {
        Api.project("SEEN");
        reference = "SEEN." + UUID.randomUUID().toString().substring(0, 13).toUpperCase();
        id = organisation("Filled in " + reference, "PUBLIC");
    }

    @ParameterizedTest
    @ValueSource(strings = {"anonymous", "partner"})
    void aRecordAboveTheLevelShowsItsNameWithoutLink(String role) {
        var activity = held();
        hide();

        as(role).get(ACTIVITIES + "/" + activity)
                .then()
                .statusCode(200)
                .body("organisations[0].organisation.name", equalTo("Filled in " + reference))
                .body("organisations[0].organisation.id", nullValue())
                .body("organisations[1].organisation.name", equalTo("As written"))
                .body("organisations[2].organisation.name", equalTo("A village school"))
                .body("commitments[0].responsible[0].kind", equalTo("BODY"))
                .body("commitments[0].responsible[0].name", equalTo("Filled in " + reference))
                .body(not(containsString(id)))
                .body(not(containsString("\"" + reference)));
        as(role).get(ACTIVITIES + "?project=SEEN&limit=200")
                .then()
                .statusCode(200)
                .body("items.organisations.flatten().organisation.name", hasItem("Filled in " + reference))
                .body(not(containsString(id)));
        assertThat(as(role).accept("text/csv").get(ACTIVITIES + "?project=SEEN").asString())
                .contains("Filled in " + reference + " (")
                .doesNotContain(id);
        as("viewer")
                .get(ACTIVITIES + "/" + activity)
                .then()
                .body("organisations[0].organisation.id", equalTo(id))
                .body("commitments[0].responsible[0].reference", equalTo(reference));
    }

    @Test
    void ofWhatWasWithdrawnNoWordIsLeftThatTheSuiteFilledIn() {
        var activity = held();
        // Renamed meanwhile: the link has the old name.
        patched(ORGANISATIONS + "/" + id, "{\"name\": \"Renamed " + reference + "\"}");
        withdraw(ORGANISATIONS + "/" + id);

        as(BELOW)
                .get(ACTIVITIES + "/" + activity)
                .then()
                .statusCode(200)
                .body("organisations[0].organisation.id", equalTo(id))
                .body("organisations[1].organisation.name", equalTo("As written"))
                .body("commitments[0].responsible[0].id", equalTo(id))
                .body(not(containsString(reference)));
        for (var form : new String[] {"text/csv", "application/json"}) {
            var list = as(BELOW)
                    .accept(form)
                    .get(ACTIVITIES + "?project=SEEN" + (form.endsWith("json") ? "&limit=200" : ""));
            assertThat(list.statusCode()).isEqualTo(200);
            assertThat(list.asString()).doesNotContain(reference);
        }
        as("viewer")
                .get(ACTIVITIES + "/" + activity)
                .then()
                .body("organisations[0].organisation.name", equalTo("Filled in " + reference));
    }

    @Test
    void ofWhatWasWithdrawnAboveTheLevelNothingIsLeft() {
        var activity =
                created(", \"organisations\": [{\"role\": \"HOST\", \"organisation\": {\"id\": \"" + id + "\"}}]");
        hide();
        withdraw(ORGANISATIONS + "/" + id);

        as(BELOW)
                .get(ACTIVITIES + "/" + activity)
                .then()
                .statusCode(200)
                .body("organisations", nullValue())
                .body(not(containsString(id)));
    }

    @Test
    void anActivityThatAnnouncedAnotherIsNotToldWhenItWasWithdrawn() {
        String told = created(", \"reference\": \"" + reference + "\"");
        patched(ACTIVITIES + "/" + told, "{\"title\": {\"en\": \"Secret " + reference + "\"}}");
        var other = created(", \"announced\": true, \"announcedBy\": {\"reference\": \"" + reference + "\"}");
        var seen = as(BELOW).get(ACTIVITIES + "/" + other);
        seen.then().body("announcedBy.name", equalTo("Secret " + reference));

        withdraw(ACTIVITIES + "/" + told);

        as(BELOW)
                .header("If-None-Match", seen.header("ETag"))
                .get(ACTIVITIES + "/" + other)
                .then()
                .statusCode(200)
                .body("announcedBy.id", equalTo(told))
                .body(not(containsString(reference)));
        as("viewer")
                .get(ACTIVITIES + "/" + other)
                .then()
                .body("announcedBy.reference", equalTo(reference))
                .body("announcedBy.name", equalTo("Secret " + reference));
    }

    @Test
    void projectsAndOrganisationsAreNoOther() {
        String part = as("publisher")
                .body("{\"name\": \"A part\", \"kind\": \"AGENCY\", \"visibility\": \"PUBLIC\", \"partOf\": {\"id\": \""
                        + id + "\"}}")
                .post(ORGANISATIONS)
                .path("id");
        var project = "P" + reference.replaceAll("[^A-Z0-9]", "").substring(4, 14);
        as("publisher")
                .body("{\"reference\": \"" + project + "\", \"title\": {\"en\": \"P\"}, \"visibility\": \"PUBLIC\","
                        + " \"implementingOrganisation\": {\"id\": \"" + id + "\"},"
                        + " \"contributions\": [{\"donor\": {\"kind\": \"ORGANISATION\", \"id\": \"" + id + "\"}}]}")
                .post("/api/v1/projects")
                .then()
                .statusCode(201);
        hide();

        for (var address : new String[] {ORGANISATIONS + "/" + part, "/api/v1/projects/" + project}) {
            as(BELOW)
                    .get(address)
                    .then()
                    .statusCode(200)
                    .body(containsString("Filled in " + reference))
                    .body(not(containsString(id)));
            as("viewer").get(address).then().statusCode(200).body(containsString(id));
        }
    }

    @Test
    void whatWasWithdrawnIsNoValueOfAFilterBelowViewers() {
        withdraw(ORGANISATIONS + "/" + id);
        var project = "W" + reference.replaceAll("[^A-Z0-9]", "").substring(4, 14);
        Api.project(project);
        withdraw("/api/v1/projects/" + project);
        for (var filter : new String[] {"organisation=" + id, "project=" + project}) {
            as(BELOW).get(ACTIVITIES + "?" + filter).then().statusCode(400);
            as("viewer").get(ACTIVITIES + "?" + filter).then().statusCode(200);
        }
    }

    private String organisation(String name, String visibility) {
        return as("publisher")
                .body("{\"reference\": \"%s\", \"name\": \"%s\", \"kind\": \"AGENCY\", \"visibility\": \"%s\"}"
                        .formatted(reference, name, visibility))
                .post(ORGANISATIONS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A PUBLIC activity with the organisation twice, one without a record, and a promise of the organisation. */
    private String held() {
        return created("""
                , "organisations": [
                    {"role": "HOST", "organisation": {"reference": "%1$s"}},
                    {"role": "DONOR", "organisation": {"reference": "%1$s", "name": "As written"}},
                    {"role": "SPEAKER", "organisation": {"name": "A village school"}}],
                  "outcome": {"period": {"from": "2009-12-08", "to": "2009-12-10"}, "commitments": [
                    {"text": {"en": "A promise"}, "nature": "COMMITMENT", "action": "OTHER",
                     "responsible": [{"kind": "ORGANISATION", "reference": "%1$s"}]}]}""".formatted(reference));
    }

    private static String created(String more) {
        return Api.create("SEEN", ", \"visibility\": \"PUBLIC\"" + more)
                .extract()
                .path("id");
    }

    private void hide() {
        patched(ORGANISATIONS + "/" + id, "{\"visibility\": \"INTERNAL\"}");
    }

    private static void patched(String address, String body) {
        Api.patch("publisher", address, as("viewer").get(address).header("ETag"), body)
                .statusCode(200);
    }

    private static void withdraw(String address) {
        as("publisher")
                .header("If-Match", "*")
                .body("{\"reason\": \"Entered by mistake\"}")
                .post(address + "/withdraw")
                .then()
                .statusCode(200);
    }
}

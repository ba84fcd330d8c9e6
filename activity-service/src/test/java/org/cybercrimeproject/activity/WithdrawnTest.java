package org.cybercrimeproject.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cybercrimeproject.activity.Api.ACTIVITIES;
import static org.cybercrimeproject.activity.Api.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was withdrawn is for viewers and above, in every form and at every instant. */
@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class WithdrawnTest {

    private static final String BECAUSE = "{\"reason\": \"A secret reason\"}";

    @BeforeEach
    void aProject() {
        Api.project("GONE");
    }

    @Test
    void toAllOthersItIsGoneAtEveryDayAndInstantAndNamedByItsIdOnly() {
        String id = Api.create(
                        "GONE", ", \"visibility\": \"PUBLIC\", \"on\": \"2009-10-01\", \"summary\": {\"en\": \"Told\"}")
                .extract()
                .path("id");
        String reference = Api.get(id).path("reference");
        String then = Api.get(id).path("recordedAt");
        Api.command(id, "withdraw", BECAUSE).statusCode(200);
        String since =
                as("viewer").get(ACTIVITIES + "/" + id + "?withdrawn=true").path("recordedAt");
        await().until(() -> as("viewer")
                        .get(ACTIVITIES + "/" + id + "?withdrawn=true&knownAt=" + since)
                        .statusCode()
                == 200);
        for (var query : new String[] {
            "",
            "?asOf=2010-01-01",
            "?asOf=2000-01-01",
            "?knownAt=" + then,
            "?knownAt=" + since,
            "?knownAt=2001-01-01T00:00:00Z"
        }) {
            for (var role : new String[] {"anonymous", "partner", "operator"}) {
                as(role).get(ACTIVITIES + "/" + id + query)
                        .then()
                        .statusCode(410)
                        .body("type", equalTo("urn:cybercrimeproject:problem:gone"))
                        .body("detail", containsString(id))
                        .body(not(containsString(reference)))
                        .body(not(containsString("Training")))
                        .body(not(containsString("Told")))
                        .body(not(containsString("secret")));
            }
        }
        var one = as("viewer").get(ACTIVITIES + "/" + id + "?withdrawn=true").then();
        one.statusCode(200).body("withdrawn", equalTo(true)).body("title.en", equalTo("Training"));
        as("viewer")
                .get(ACTIVITIES + "/" + id + "?knownAt=" + then)
                .then()
                .statusCode(200)
                .body("withdrawn", nullValue());
        as("viewer").get(ACTIVITIES + "/" + id).then().statusCode(410);
        as("viewer").get(ACTIVITIES + "/" + id + "?knownAt=" + since).then().statusCode(410);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/csv", "text/calendar", Api.XLSX})
    void onlyViewersListWhatWasWithdrawn(String form) {
        for (var role : new String[] {"anonymous", "partner", "operator"}) {
            as(role).accept(form)
                    .get(ACTIVITIES + "?project=GONE&withdrawn=true")
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("urn:cybercrimeproject:problem:forbidden"))
                    .body("violations.field", hasItem("withdrawn"));
        }
        as("viewer")
                .accept(form)
                .get(ACTIVITIES + "?project=GONE&withdrawn=true")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {ACTIVITIES, "/api/v1/projects", "/api/v1/organisations"})
    void nobodyElseMayAskForARecordThatWasWithdrawn(String collection) {
        as("anonymous").get(collection + "?withdrawn=true").then().statusCode(403);
        as("viewer").get(collection + "?withdrawn=true").then().statusCode(200);
        var one = collection + "/01980f6e-0000-7000-8000-000000000000?withdrawn=true";
        as("partner").get(one).then().statusCode(403);
        as("viewer").get(one).then().statusCode(404);
    }

    @Test
    void theOutputsOfAWithdrawnProjectAreGoneToo() {
        Api.project("GONEALL");
        var address = "/api/v1/projects/GONEALL";
        String id = as("viewer").get(address).path("id");
        String then = as("viewer").get(address).path("recordedAt");
        as("publisher")
                .header("If-Match", "*")
                .body(BECAUSE)
                .post(address + "/withdraw")
                .then()
                .statusCode(200);
        await().until(() -> as("viewer").get(address + "?knownAt=" + then).statusCode() == 200);
        for (var path : new String[] {id, id + "/outputs"}) {
            for (var query : new String[] {"", "?knownAt=" + then}) {
                as("anonymous")
                        .get("/api/v1/projects/" + path + query)
                        .then()
                        .statusCode(410)
                        .body("detail", containsString(id))
                        .body(not(containsString("GONEALL")));
            }
        }
        as("viewer")
                .get(address + "/outputs?withdrawn=true")
                .then()
                .statusCode(200)
                .body("items", hasSize(2));
    }

    @Test
    void aStruckCommitmentIsForViewersAlsoWhereItStoodThen() {
        String id = Api.create(
                        "GONE",
                        ", \"visibility\": \"PUBLIC\", \"outcome\": {\"period\": {\"from\": \"2009-12-08\","
                                + " \"to\": \"2009-12-10\"}, \"commitments\": [{\"text\": {\"en\": \"A promise\"},"
                                + " \"nature\": \"COMMITMENT\", \"action\": \"OTHER\"}]},"
                                + " \"plan\": {\"period\": {\"text\": \"Dec 2009\"}, \"on\": \"2009-10-01\"}")
                .extract()
                .path("id");
        String then = Api.get(id).path("recordedAt");
        as("anonymous").get(ACTIVITIES + "/" + id).then().body("commitments", hasSize(1));
        Api.command(id, "undo", "{\"reason\": \"It was not held.\"}").statusCode(200);
        as("anonymous").get(ACTIVITIES + "/" + id).then().body("commitments", hasSize(0));
        as("viewer").get(ACTIVITIES + "/" + id).then().body("commitments[0].struck", equalTo(true));
        var known = ACTIVITIES + "/" + id + "?knownAt=" + then;
        await().until(() -> as("viewer").get(known).statusCode() == 200);
        as("anonymous").get(known).then().statusCode(200).body("commitments", hasSize(0));
        assertThat(as("viewer").get(known).then().extract().<String>path("commitments[0].text.en"))
                .isEqualTo("A promise");
    }
}

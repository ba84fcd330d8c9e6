package org.cybercrimeproject.reporting.overview;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.cybercrimeproject.kit.test.Tokens;
import org.cybercrimeproject.reporting.Neighbours;
import org.cybercrimeproject.reporting.SampleProject;
import org.cybercrimeproject.reporting.Telling;
import org.cybercrimeproject.reporting.Told;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class OverviewResourceTest {

    private static final String OVERVIEW = "/api/v1/dashboards/overview";
    private static final String NO_DATE = "[{\"from\":\"2010-01-05\",\"value\":\"NO_DATE\"}]";

    @Test
    void theSampleProjectsNumbersOfOneFebruary() {
        tell(SampleProject.world().told());
        var numbers = numbers("GPC2", "2010-02-01", null);
        assertThat(numbers.getInt("activities.total")).isEqualTo(14);
        assertThat(numbers.getInt("activities.byStatus.CARRIED_OUT")).isEqualTo(9);
        assertThat(numbers.getInt("activities.byStatus.PLANNED")).isEqualTo(5);
        assertThat(numbers.getInt("activities.byStatus.CANCELLED")).isZero();
        assertThat(numbers.getInt("activities.announced")).isEqualTo(3);
        assertThat(numbers.getInt("activities.withoutOutput")).isEqualTo(2);
        assertThat(numbers.getInt("activities.byOutput.'GPC2:1'")).isEqualTo(7);
        assertThat(numbers.getInt("followUps.total")).isEqualTo(12);
        assertThat(numbers.getInt("followUps.byTiming.BEFORE_WINDOW")).isEqualTo(3);
        assertThat(numbers.getInt("followUps.byTiming.WINDOW_OPEN")).isEqualTo(1);
        assertThat(numbers.getInt("followUps.byTiming.WAITING_FOR_CONDITION")).isEqualTo(2);
        assertThat(numbers.getInt("followUps.byTiming.NO_DATE")).isEqualTo(6);
        assertThat(numbers.getInt("followUps.nobodyNamed")).isEqualTo(3);
    }

    @Test
    void everyDayHasItsNumbers() {
        tell(SampleProject.world().told());
        assertThat(numbers("GPC2", "2009-12-01", null).getInt("activities.total"))
                .isZero();
        assertThat(numbers("GPC2", "2009-12-10", null).getInt("activities.byStatus.CARRIED_OUT"))
                .isEqualTo(2);
        assertThat(numbers("GPC2", "2010-01-31", null).getInt("activities.byStatus.PLANNED"))
                .isZero();
        assertThat(numbers("GPC2", "2010-08-01", null).getInt("followUps.byTiming.OVERDUE"))
                .isEqualTo(4);
    }

    @Test
    void treatiesCountEveryCountryOfTheCatalogue() {
        tell(SampleProject.world().told());
        var numbers = numbers(null, "2010-02-01", null);
        var countries = Neighbours.sql()
                .query("select count(*) from newest where type = 'country'", row -> row.getInt(1))
                .get(0);
        var treaty = "treaties.find { it.instrument == 'ETS185' }.byStatus";
        assertThat(numbers.getMap(treaty).values().stream()
                        .mapToInt(n -> (int) n)
                        .sum())
                .isEqualTo(countries);
        assertThat(numbers.getInt(treaty + ".PARTY")).isEqualTo(1);
        assertThat(numbers.getInt(treaty + ".NONE")).isEqualTo(1);
        assertThat(numbers.getInt(treaty + ".INVITED")).isEqualTo(1);
        assertThat(numbers.getInt("treaties.find { it.instrument == 'ETS189' }.byStatus.UNKNOWN"))
                .isEqualTo(countries);
        assertThat(numbers(null, "2009-06-30", null).getInt(treaty + ".CONSENT_DEPOSITED"))
                .isEqualTo(1);
    }

    @Test
    void eachFactCountsOnceHoweverOftenAndInWhateverOrderItIsHeard() {
        var plan = activity(
                "ONCE",
                Telling.planned("C-1", "x", "2010-01-01", "2010-01-05", "2010-01-05", "\"outputs\":[\"1\",\"2\"]"));
        var outcome = plan.but("outputs", "[\"2\"]").but("title", "{\"en\":\"y\"}");
        outcome = new Told(
                outcome.aggregate(),
                "carried-out",
                outcome.subject(),
                outcome.state(),
                Telling.carriedOut("C-1", "y", "2010-01-06", "2010-01-06", "").timelines());
        var open = followUp("ONCE", "C-FU", NO_DATE);
        var closed = new Told(
                        "follow-up",
                        "fulfilled",
                        open.subject(),
                        open.but("responsible", "[]").state(),
                        open.timelines().deepCopy().removeAll())
                .with(
                        "status",
                        "[{\"from\":\"2010-01-05\",\"value\":\"AGREED\"},{\"from\":\"2010-01-20\",\"value\":\"FULFILLED\"}]")
                .with(
                        "timing",
                        "[{\"from\":\"2010-01-05\",\"value\":\"NO_DATE\"},{\"from\":\"2010-01-20\",\"value\":\"CLOSED\"}]");
        try (var neighbours = new Neighbours()) {
            neighbours.tell(Telling.project("ONCE", "x", ""));
            for (var sequence : List.of(2, 1, 2, 1)) {
                neighbours.say(sequence == 1 ? plan : outcome, sequence);
                neighbours.say(sequence == 1 ? open : closed, sequence);
            }
            neighbours.waitUntilApplied();
        }
        var numbers = numbers("ONCE", "2010-02-01", null);
        assertThat(numbers.getInt("activities.total")).isEqualTo(1);
        assertThat(numbers.getInt("activities.byStatus.CARRIED_OUT")).isEqualTo(1);
        assertThat(numbers.getInt("activities.byStatus.PLANNED")).isZero();
        assertThat(numbers.getMap("activities.byOutput")).containsOnlyKeys("ONCE:2");
        assertThat(numbers.getInt("followUps.total")).isEqualTo(1);
        assertThat(numbers.getInt("followUps.byTiming.CLOSED")).isEqualTo(1);
        assertThat(numbers.getInt("followUps.byTiming.NO_DATE")).isZero();
        assertThat(numbers.getInt("followUps.nobodyNamed")).isEqualTo(1);
        assertThat(numbers.getInt("followUps.responsibleUnknown")).isZero();
        assertThat(numbers("ONCE", "2010-01-19", null).getInt("followUps.byTiming.NO_DATE"))
                .isEqualTo(1);
    }

    @Test
    void nobodyIsToldTheNumberOfWhatTheyMayNotSee() {
        tell(List.of(
                Telling.project("SEEN", "x", ""),
                activity("SEEN", Telling.carriedOut("S-1", "x", "2010-01-05", "2010-01-05", "")),
                activity(
                        "SEEN",
                        Telling.carriedOut("S-2", "x", "2010-01-05", "2010-01-05", "")
                                .visibleTo("PARTNERS")),
                activity(
                        "SEEN",
                        Telling.carriedOut("S-3", "x", "2010-01-05", "2010-01-05", "")
                                .visibleTo("INTERNAL")),
                followUp("SEEN", "S-FU", NO_DATE).visibleTo("INTERNAL")));
        assertThat(numbers("SEEN", "2010-02-01", null).getInt("activities.total"))
                .isEqualTo(1);
        assertThat(numbers("SEEN", "2010-02-01", "partner").getInt("activities.total"))
                .isEqualTo(2);
        assertThat(numbers("SEEN", "2010-02-01", "viewer").getInt("activities.total"))
                .isEqualTo(3);
        assertThat(numbers("SEEN", "2010-02-01", "partner").getInt("followUps.total"))
                .isZero();
        assertThat(numbers("SEEN", "2010-02-01", "viewer").getInt("followUps.total"))
                .isEqualTo(1);
    }

    @Test
    void whatWasWithdrawnOrLoweredIsNoLongerCounted() {
        var followUp = followUp("GONE", "G-1", NO_DATE);
        var lowered = followUp("GONE", "G-2", NO_DATE);
        try (var neighbours = new Neighbours()) {
            neighbours.tell(Telling.project("GONE", "x", ""), followUp, lowered);
            assertThat(numbers("GONE", "2010-02-01", null).getInt("followUps.total"))
                    .isEqualTo(2);
            neighbours.say(followUp.but("withdrawn", "true"), 2);
            neighbours.say(lowered.visibleTo("INTERNAL"), 2);
            neighbours.waitUntilApplied();
        }
        assertThat(numbers("GONE", "2010-02-01", null).getInt("followUps.total"))
                .isZero();
        assertThat(numbers("GONE", "2010-02-01", "viewer").getInt("followUps.total"))
                .isEqualTo(1);
    }

    @Test
    void theModelVersionChangesWithWhatWasHeardAndOnlyThen() {
        tell(List.of(Telling.project("MODEL", "x", "")));
        var version = numbers("MODEL", "2010-02-01", null).getString("modelVersion");
        assertThat(numbers("MODEL", "2010-02-01", null).getString("modelVersion"))
                .isEqualTo(version)
                .matches("[0-9a-f]{16}");
        tell(List.of(activity("MODEL", Telling.carriedOut("M-1", "x", "2010-01-05", "2010-01-05", ""))));
        assertThat(numbers("MODEL", "2010-02-01", null).getString("modelVersion"))
                .isNotEqualTo(version);
    }

    @Test
    void aProjectThatIsNotThereForTheCallerIsAnErrorAndHasNoNumbers() {
        var hidden = Telling.project("HIDDEN", "x", "").visibleTo("INTERNAL");
        var withdrawn = Telling.project("WITHDRAWN", "x", "");
        try (var neighbours = new Neighbours()) {
            neighbours.tell(hidden, withdrawn);
            assertThat(numbers("WITHDRAWN", "2010-02-01", null).getInt("activities.total"))
                    .isZero();
            neighbours.say(withdrawn.but("withdrawn", "true"), 2);
            neighbours.waitUntilApplied();
        }
        for (var project : List.of("GPC9", "HIDDEN", "WITHDRAWN", "gpc2", "")) {
            given().queryParam("project", project)
                    .get(OVERVIEW)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("type", equalTo("urn:cybercrimeproject:problem:invalid-parameter"))
                    .body("violations[0].field", equalTo("project"));
        }
        given().queryParam("project", "GPC9")
                .get(OVERVIEW)
                .then()
                .body(
                        "violations[0].message",
                        equalTo("There is no project \"GPC9\"; give the reference of one, such as GPC2."));
        given().header("Accept-Language", "fr")
                .queryParam("project", "GPC9")
                .get(OVERVIEW)
                .then()
                .body("violations[0].message", startsWith("Il n’y a pas de projet"));
        for (var project : List.of("HIDDEN", "WITHDRAWN")) {
            assertThat(numbers(project, "2010-02-01", "viewer").getInt("activities.total"))
                    .isZero();
        }
    }

    @Test
    void badParametersAreRefusedByName() {
        given().queryParam("asOf", "2010-02-30")
                .get(OVERVIEW)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations[0].field", equalTo("asOf"));
        given().queryParam("on", "2010-02-01")
                .get(OVERVIEW)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("on"));
        given().get(OVERVIEW).then().statusCode(200).body("asOf", matchesPattern("[0-9]{4}-[0-9]{2}-[0-9]{2}"));
    }

    private static void tell(List<Told> told) {
        try (var neighbours = new Neighbours()) {
            neighbours.tell(told);
        }
    }

    private static Told activity(String project, Told told) {
        return told.but("project", "\"" + project + "\"");
    }

    private static Told followUp(String project, String reference, String timing) {
        return Telling.followUp(reference, "X", "x", "2010-01-05", timing, "").but("project", "\"" + project + "\"");
    }

    private static JsonPath numbers(String project, String asOf, String role) {
        var request = given().queryParam("asOf", asOf);
        if (role != null) {
            request.auth().oauth2(Tokens.of(role));
        }
        if (project != null) {
            request.queryParam("project", project);
        }
        return request.get(OVERVIEW).then().statusCode(200).extract().jsonPath();
    }
}

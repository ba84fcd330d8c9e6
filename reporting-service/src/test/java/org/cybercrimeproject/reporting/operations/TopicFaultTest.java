package org.cybercrimeproject.reporting.operations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.awaitility.Awaitility;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.cybercrimeproject.reporting.Neighbours;
import org.cybercrimeproject.reporting.Telling;
import org.cybercrimeproject.reporting.Told;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Topics that come again, out of order, or as another topic of the same name. A stack of its own: it harms it. */
@QuarkusTest
@QuarkusTestResource(value = SuiteStack.class, restrictToAnnotatedClass = true)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TopicFaultTest {

    private static final String OVERVIEW = "/api/v1/dashboards/overview";
    private static final int ACTIVITIES = 15;

    private final Neighbours neighbours = new Neighbours();

    @AfterEach
    void close() {
        neighbours.close();
    }

    @Test
    @Order(1)
    void beforeEverybodyWasHeardOfNothingIsSettled() {
        given().get(OVERVIEW).then().statusCode(200).body("settledUntil", nullValue());
        given().queryParams(Map.of(
                        "project", "ORDER",
                        "from", "2010-01-01",
                        "to", "2010-01-31",
                        "forecastFrom", "2010-02-01",
                        "forecastTo", "2010-02-28",
                        "knownAt", "2010-02-01T00:00:00Z"))
                .get("/api/v1/status-reports/preview")
                .then()
                .statusCode(409)
                .body("detail", containsString("not every service has been heard from"));
        for (var owner : List.of("activity", "country")) {
            neighbours.settle(owner, Instant.now());
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> Neighbours.sql()
                                .query("select distinct owner from settled_mark", row -> true)
                                .size()
                        == 2);
        given().get(OVERVIEW).then().statusCode(200).body("settledUntil", nullValue());
    }

    /** Every version of every activity, told three times in an order that chance makes: the seed is in the failure. */
    @Test
    @Order(2)
    void inAnyOrderAndHoweverOftenTheEndIsTheSame() {
        var seed = System.nanoTime();
        var all = new ArrayList<Map.Entry<Told, Integer>>();
        for (var i = 0; i < ACTIVITIES; i++) {
            for (var version = 1; version <= 4; version++) {
                all.add(Map.entry(version(i, version), version));
            }
        }
        var thrice = new ArrayList<>(all);
        thrice.addAll(all);
        thrice.addAll(all);
        Collections.shuffle(thrice, new Random(seed));
        neighbours.tell(Telling.project("ORDER", "x", ""));
        thrice.forEach(entry -> neighbours.say(entry.getKey(), entry.getValue()));
        neighbours.waitUntilApplied();
        assertNumbers("With seed " + seed);
    }

    @Test
    @Order(3)
    void theWholeTopicAgainChangesNothing() {
        var before = everything();
        Neighbours.sql().update("update applied set last_offset = -1 where topic = 'activity.events'");
        // The next record of each partition shows that those before it are missing, and the consumer goes back.
        for (var i = 0; i < ACTIVITIES * 4; i++) {
            neighbours.say(version(i % ACTIVITIES, 4), 4);
        }
        neighbours.waitUntilApplied();
        assertThat(everything()).isEqualTo(before);
        assertNumbers("The whole topic again");
    }

    @Test
    @Order(4)
    void aTopicCreatedAnewStopsWithAnAlarmUntilAnOperatorDecides() throws Exception {
        recreate("activity.events");
        neighbours.say(Telling.project("ANEW", "x", ""), 1);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> alarms().containsKey("topic-recreated activity.events"));
        assertThat(known("ANEW")).isFalse();
        management("/q/health/ready").then().statusCode(200);
        management("/q/health/live").then().statusCode(200);
        neighbours.say(Telling.country("NO", "Norway", "Norvège"), 1);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> Neighbours.sql()
                                .query("select 1 from newest where aggregate = 'NO'", row -> true)
                                .size()
                        == 1);

        Neighbours.sql().update("delete from applied where topic = 'activity.events'");
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> known("ANEW"));
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> alarms().isEmpty());
        assertNumbers("What came over the old topic is still there");
    }

    private static Told version(int activity, int version) {
        var reference = "O-%d".formatted(activity);
        var told = version < 3
                ? Telling.planned(reference, "v" + version, "2010-01-01", "2010-01-10", "2010-01-1" + version, "")
                : Telling.carriedOut(reference, "v" + version, "2010-01-10", "2010-01-1" + version, "");
        return told.but("project", "\"ORDER\"").but("outputs", "[\"" + version + "\"]");
    }

    private static void assertNumbers(String when) {
        var numbers = given().queryParam("project", "ORDER")
                .queryParam("asOf", "2010-02-01")
                .get(OVERVIEW)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(numbers.getInt("activities.total")).as(when).isEqualTo(ACTIVITIES);
        assertThat(numbers.getInt("activities.byStatus.CARRIED_OUT")).as(when).isEqualTo(ACTIVITIES);
        assertThat(numbers.getMap("activities.byOutput")).as(when).isEqualTo(Map.of("ORDER:4", ACTIVITIES));
    }

    private static List<String> everything() {
        return Neighbours.sql()
                .query(
                        "select t::text from (select * from version) t union all select t::text from (select * from"
                                + " newest) t union all select t::text from (select * from total) t order by 1",
                        row -> row.getString(1));
    }

    private static boolean known(String project) {
        return !Neighbours.sql()
                .query("select 1 from newest where reference = ?", row -> true, project)
                .isEmpty();
    }

    private static void recreate(String topic) throws Exception {
        var servers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        try (var admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.deleteTopics(List.of(topic)).all().get();
            Awaitility.await().ignoreExceptions().until(() -> {
                admin.createTopics(List.of(new NewTopic(topic, 12, (short) 1)))
                        .all()
                        .get();
                return true;
            });
        }
    }

    private static Map<String, String> alarms() {
        Map<String, String> data = management("/q/health/ready")
                .then()
                .extract()
                .jsonPath()
                .getMap("checks.find { it.name == 'Alarms' }.data");
        return data == null ? Map.of() : data;
    }

    private static io.restassured.response.Response management(String path) {
        var port = ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
        return given().port(port).get(path);
    }
}

package org.cybercrimeproject.activity.activity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cybercrimeproject.activity.Api;
import org.cybercrimeproject.kit.reading.Sql;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.cybercrimeproject.kit.test.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paging to the end while others write: no row twice, and none left out that was there all the time. */
@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class ActivityPagingTest {

    private final Set<String> withdrawn = ConcurrentHashMap.newKeySet();
    private final Set<String> created = ConcurrentHashMap.newKeySet();

    @Inject
    AgroalDataSource database;

    @ParameterizedTest
    @ValueSource(strings = {"-period", "period,title", "title"})
    void nothingComesTwiceAndNothingIsSkipped(String sort) throws Exception {
        ManyActivities.in("VOL");
        var before = new HashSet<>(new Sql(database)
                .query(
                        "select id::text from activity_row where project = 'VOL' and not withdrawn",
                        row -> row.getString(1)));
        var done = new AtomicBoolean();
        var writer = Executors.newSingleThreadExecutor();
        var writing = writer.submit(() -> write(List.copyOf(before), done));
        var seen = pages(Map.of("project", "VOL"), 200, sort);
        done.set(true);
        writing.get(1, TimeUnit.MINUTES);
        writer.shutdown();

        assertThat(created).as("rows created meanwhile").isNotEmpty();
        assertThat(withdrawn).as("rows withdrawn meanwhile").isNotEmpty();
        // Differences of sets: the library's own comparison of so many takes a quarter of an hour.
        var once = new HashSet<>(seen);
        assertThat(once).as("nothing twice").hasSize(seen.size());
        var skipped = new HashSet<>(before);
        skipped.removeAll(withdrawn);
        skipped.removeAll(once);
        assertThat(skipped).isEmpty();
        once.removeAll(before);
        once.removeAll(created);
        assertThat(once).as("nothing else").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "-title"})
    void equalsHaveAnOrderToo(String sort) {
        Api.project("EQUAL");
        var made = new HashSet<String>();
        for (int i = 0; i < 5; i++) {
            made.add(Api.create("EQUAL", ", \"visibility\": \"PUBLIC\", \"on\": \"2010-01-01\"")
                    .extract()
                    .path("id"));
        }
        assertThat(pages(Map.of("project", "EQUAL"), 2, sort))
                .doesNotHaveDuplicates()
                .containsAll(made);
    }

    /** Keys are walked in the list's own order, either way, and looked up in any other; rows without a day come last. */
    @ParameterizedTest
    @ValueSource(strings = {"-period", "period", "title"})
    void aFilterMeansTheSameInEveryOrder(String sort) {
        ManyActivities.in("VOL");
        var meant = new HashSet<>(new Sql(database).query("""
                select r.id::text from activity_row r where not withdrawn and first_day <= '2009-12-31'
                    and exists (select 1 from activity_key k where k.place = r.place and name = 'output'
                                and value = 'VOL:1')
                    and exists (select 1 from activity_key k where k.place = r.place and name = 'instrument'
                                and value = 'UNKNOWN')
                """, row -> row.getString(1)));
        assertThat(meant).hasSizeGreaterThan(ManyActivities.COUNT / 30);
        var filter = Map.of("output", "VOL:1", "instrument", "UNKNOWN", "to", "2009-12-31");
        var seen = pages(filter, 100, sort);
        assertThat(new HashSet<>(seen)).hasSize(seen.size()).isEqualTo(meant);
        var withoutDay = Map.of("output", "VOL:1");
        assertThat(pages(withoutDay, 200, sort))
                .hasSize(new Sql(database).query("""
                select 1 from activity_row r join activity_key k on k.place = r.place and name = 'output'
                    and value = 'VOL:1' where not withdrawn
                """, row -> 1).size());
    }

    private static List<String> pages(Map<String, String> filter, int limit, String sort) {
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var request = given().queryParams(filter)
                    .queryParam("limit", limit)
                    .queryParam("sort", sort)
                    .queryParam("asOf", "2026-01-01");
            var page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/api/v1/activities")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.id"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        return seen;
    }

    /** Creates and withdraws, here and there, until the reader is through. */
    private void write(List<String> ids, AtomicBoolean done) {
        for (int i = 0; !done.get(); i++) {
            var day = String.format("%d-%02d-15", 1990 + i * 7 % 30, 1 + i % 12);
            created.add(editing()
                    .body("{\"project\": \"VOL\", \"title\": {\"en\": \"Title " + Integer.toHexString(i * 7919 % 4096)
                            + "\"}, \"kind\": \"TRAINING\", \"visibility\": \"PUBLIC\","
                            + " \"plan\": {\"on\": \"1990-01-01\", \"period\": {\"from\": \"" + day + "\", \"to\": \""
                            + day + "\"}}}")
                    .post("/api/v1/activities")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id"));
            var id = ids.get((int) (i * 7919L % ids.size()));
            if (withdrawn.add(id)) {
                editing()
                        .header("If-Match", "\"1\"")
                        .body("{\"reason\": \"entered twice\"}")
                        .post("/api/v1/activities/" + id + "/withdraw")
                        .then()
                        .statusCode(200);
            }
        }
    }

    private static RequestSpecification editing() {
        return given().auth().oauth2(Tokens.of("publisher")).contentType(ContentType.JSON);
    }
}

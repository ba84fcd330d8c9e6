package org.cybercrimeproject.activity.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cybercrimeproject.activity.Api.ACTIVITIES;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.cybercrimeproject.activity.Api;
import org.cybercrimeproject.kit.reading.Sql;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.junit.jupiter.api.Test;

/** The keys by which lists are filtered go with the rows that they belong to. */
@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class ActivityKeysTest {

    @Inject
    AgroalDataSource database;

    /** No list would show them, but each would walk over them. */
    @Test
    void rowsThatAreWrittenAnewLeaveNoKeysBehind() {
        Api.project("KEYS");
        var id = Api.create("KEYS", ", \"countries\": [\"KH\"]").extract().<String>path("id");
        var before = places(id);
        assertThat(keys(before)).isPositive();
        Api.patch("editor", ACTIVITIES + "/" + id, "*", "{\"countries\": [\"LA\"]}")
                .statusCode(200);
        var now = places(id);
        assertThat(now).doesNotContainAnyElementsOf(before);
        assertThat(keys(now)).isPositive();
        assertThat(keys(before)).isZero();
    }

    private List<String> places(String id) {
        return new Sql(database)
                .query("select place::text from activity_row where id = ?::uuid", row -> row.getString(1), id);
    }

    private long keys(List<String> places) {
        return new Sql(database)
                .query("select count(*) from activity_key where place = any(?::uuid[])", row -> row.getLong(1), places)
                .get(0);
    }
}

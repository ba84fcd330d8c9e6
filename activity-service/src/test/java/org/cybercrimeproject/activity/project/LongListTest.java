package org.cybercrimeproject.activity.project;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.cybercrimeproject.kit.reading.Sql;
import org.cybercrimeproject.kit.sheet.Forms;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A list that is longer than a file may be, and than anybody counts. */
@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class LongListTest {

    private static final int MOST_ROWS_OF_A_FILE = 100_000;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void oneRowTooMany() {
        new Sql(database)
                .update(
                        "insert into project_row (id, version, level, valid_from, valid_until, reference, summary)"
                                + " select gen_random_uuid(), 1, 0, '-infinity', 'infinity', 'LONG', '{\"id\":"
                                + " \"00000000-0000-7000-8000-000000000001\", \"reference\": \"LONG\", \"title\":"
                                + " {\"en\": \"x\"}, \"visibility\": \"PUBLIC\"}' from generate_series(0, ?)",
                        MOST_ROWS_OF_A_FILE);
    }

    @AfterEach
    void noneOfThemIsLeft() {
        new Sql(database).update("delete from project_row where reference = 'LONG'");
    }

    @Test
    void aFileThatWouldBeTooLongIsRefusedBeforeItBegins() {
        given().accept(Forms.CSV)
                .get("/api/v1/projects")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:cybercrimeproject:problem:too-many-rows"))
                .body("detail", containsString(Integer.toString(MOST_ROWS_OF_A_FILE)));
    }

    @Test
    void nobodyCountsFurtherThanAThousand() {
        given().get("/api/v1/projects?total=true&limit=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("total.value", equalTo(1000))
                .body("total.exact", equalTo(false));
    }
}

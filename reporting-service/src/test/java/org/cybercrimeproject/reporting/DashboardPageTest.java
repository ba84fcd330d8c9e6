package org.cybercrimeproject.reporting;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class DashboardPageTest {

    @Test
    void thePageIsServedAndFetchesNothingFromElsewhere() {
        for (var file : new String[] {"/", "/dashboard.js", "/dashboard.css"}) {
            given().get(file)
                    .then()
                    .statusCode(200)
                    .header("Content-Security-Policy", startsWith("default-src 'none'"))
                    .body(not(containsString("http://")))
                    .body(not(containsString("https://")));
        }
    }

    @Test
    void theInterfaceHasNoPolicyForPages() {
        given().get("/api/v1/dashboards/overview")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", org.hamcrest.Matchers.nullValue());
    }
}

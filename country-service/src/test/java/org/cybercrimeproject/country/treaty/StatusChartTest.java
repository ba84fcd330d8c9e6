package org.cybercrimeproject.country.treaty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cybercrimeproject.country.Suite.anonymous;
import static org.cybercrimeproject.country.Suite.as;
import static org.cybercrimeproject.country.treaty.TreatyCalls.record;
import static org.cybercrimeproject.country.treaty.TreatyCalls.settledNow;
import static org.cybercrimeproject.country.treaty.TreatyCalls.withdraw;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.junit.jupiter.api.Test;

/** The chart of now and the chart of what is known now are made in two ways, and say the same. */
@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class StatusChartTest {

    private static final String CHART = "/api/v1/instruments/ETS189/status-chart";

    @Test
    void aFormerStateOnRecordIsInTheChartOfNowAndInThatOfThen() {
        var before = settledNow();
        var signature = record("ETS189", "CSXX", "SIGNATURE", "2005-04-07", "PUBLIC");
        var internal = record("ETS189", "ANHH", "SIGNATURE", "2005-04-08", "INTERNAL");
        var now = settledNow();

        for (var day : new String[] {"2005-04-06", "2005-04-07", "2026-01-01"}) {
            same(chart("anonymous", day, null), chart("anonymous", day, now));
            same(chart("viewer", day, null), chart("viewer", day, now));
        }
        assertThat(status(chart("anonymous", "2026-01-01", now), "CSXX")).isEqualTo("SIGNATORY");
        assertThat(status(chart("anonymous", "2005-04-06", now), "CSXX")).isNull();
        assertThat(status(chart("anonymous", "2026-01-01", before), "CSXX")).isNull();
        assertThat(status(chart("anonymous", "2026-01-01", now), "ANHH")).isNull();
        assertThat(status(chart("viewer", "2026-01-01", now), "ANHH")).isEqualTo("SIGNATORY");

        withdraw(signature).statusCode(200);
        withdraw(internal).statusCode(200);
        var after = settledNow();
        same(chart("anonymous", "2026-01-01", null), chart("anonymous", "2026-01-01", after));
        assertThat(status(chart("anonymous", "2026-01-01", after), "CSXX")).isNull();
    }

    private static void same(JsonPath now, JsonPath then) {
        assertThat(then.getList("rows")).isEqualTo(now.getList("rows"));
        assertThat(then.getMap("byStatus")).isEqualTo(now.getMap("byStatus"));
    }

    private static String status(JsonPath chart, String party) {
        return chart.getString("rows.find { it.party == '" + party + "' }?.status");
    }

    private static JsonPath chart(String role, String day, String knownAt) {
        var caller = role.equals("anonymous") ? anonymous() : as(role);
        return caller.get(CHART + "?asOf=" + day + (knownAt == null ? "" : "&knownAt=" + knownAt))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}

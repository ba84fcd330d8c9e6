package org.cybercrimeproject.country.treaty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cybercrimeproject.country.Suite.anonymous;
import static org.cybercrimeproject.country.Suite.as;
import static org.cybercrimeproject.country.treaty.TreatyCalls.ACTIONS;
import static org.cybercrimeproject.country.treaty.TreatyCalls.record;
import static org.cybercrimeproject.country.treaty.TreatyCalls.settledNow;
import static org.cybercrimeproject.country.treaty.TreatyCalls.withdraw;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.cybercrimeproject.kit.test.Queries;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.junit.jupiter.api.Test;

/** Who applies treaties to a territory is asked once for all treaties, and costs no more when others act under them. */
@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class ApplicationQueriesTest {

    private static final String TERRITORY = "/api/v1/countries/FO";

    @Test
    void aCountryCostsTheSameHoweverManyApplyTreatiesThereOrAct() {
        var recorded = new ArrayList<String>();
        recorded.add(extension("ETS185", "TO"));
        // The names are read again after a change of the catalogue; not while it is counted.
        reading("");
        var one = reading("");
        var oneThen = reading("?knownAt=" + settledNow());

        for (var party : List.of("KI", "TV", "WS")) {
            recorded.add(extension("ETS185", party));
            recorded.add(extension("ETS189", party));
        }
        anonymous()
                .get("/api/v1/instruments/ETS185/parties/FO")
                .then()
                .body("appliedBy.code", equalTo(List.of("KI", "TO", "TV", "WS")));
        var many = reading("");
        var manyThen = reading("?knownAt=" + settledNow());
        // The territory has a position under ETS 189 now; what was known of one is read in two more queries.
        assertThat(many.queries()).isEqualTo(one.queries());
        assertThat(manyThen.queries()).isLessThanOrEqualTo(oneThen.queries() + 2);
        assertThat(manyThen.of("join lateral", "c.state ~"))
                .as("asked for all instruments at once")
                .isEqualTo(1);

        for (var party : List.of("AG", "BB", "BZ", "GD", "GY", "KM", "LC", "LS", "SR", "VC")) {
            recorded.add(record("ETS185", party, "NO_ACTION_STATED", "2010-01-12", "PUBLIC"));
        }
        var afterOthers = reading("?knownAt=" + settledNow());
        assertThat(afterOthers.queries()).isEqualTo(manyThen.queries());
        assertThat(afterOthers.rows()).isEqualTo(manyThen.rows());
        recorded.forEach(id -> withdraw(id).statusCode(200));
    }

    private static Queries reading(String query) {
        return Queries.during(() -> anonymous().get(TERRITORY + query).then().statusCode(200));
    }

    private static String extension(String instrument, String party) {
        return as("publisher")
                .body("""
                        {"instrument": "%s", "party": "%s", "type": "TERRITORIAL_APPLICATION", "date": "2012-01-16",
                         "territory": "FO", "visibility": "PUBLIC"}""".formatted(instrument, party))
                .post(ACTIONS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}

package org.cybercrimeproject.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cybercrimeproject.country.Suite.anonymous;
import static org.cybercrimeproject.country.Suite.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.cybercrimeproject.kit.test.Administrator;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer that names a country is another one when the country has another name. */
@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class NamesInTagsTest {

    private static final String STATEMENT = """
            {"reference": "%s", "subject": {"kind": "%s", "code": "%s"}, %s
             "wording": {"en": "A draft law."}, "on": "2010-01-28", "visibility": "PUBLIC"}""";

    @ParameterizedTest
    @ValueSource(strings = {"", "/members"})
    void ofAGroup(String part) throws SQLException {
        anotherNameIsAnotherAnswer("/api/v1/groups/ASEAN" + part + "?asOf=2010-02-01");
    }

    @Test
    void ofAStatementAndOfWhomItDoesNotMean() throws SQLException {
        record("TAG-KH", "COUNTRY", "KH", "");
        anotherNameIsAnotherAnswer("/api/v1/country-statements/TAG-KH");
        record("TAG-BUT-KH", "GROUP", "ASEAN", "\"exceptions\": [\"KH\"],");
        anotherNameIsAnotherAnswer("/api/v1/country-statements/TAG-BUT-KH");
    }

    private static void record(String reference, String kind, String code, String exceptions) {
        as("publisher")
                .body(STATEMENT.formatted(reference, kind, code, exceptions))
                .post("/api/v1/country-statements")
                .then()
                .statusCode(201);
    }

    private static void anotherNameIsAnotherAnswer(String address) throws SQLException {
        var tag = anonymous().get(address).then().statusCode(200).extract().header("ETag");
        anonymous().header("If-None-Match", tag).get(address).then().statusCode(304);
        rename("Cambodia", "Angkorland", 1);
        try {
            var answer = anonymous().header("If-None-Match", tag).get(address).then();
            assertThat(answer.statusCode(200).extract().asString()).contains("Angkorland");
        } finally {
            rename("Angkorland", "Cambodia", -1);
        }
        anonymous().header("If-None-Match", tag).get(address).then().statusCode(304);
    }

    /**
     * As an import of the catalogue does it, but for the history: the tests that follow find what they know. The other
     * name is one that the catalogue has nowhere, or taking it back would take more back.
     */
    private static void rename(String from, String to, int versions) throws SQLException {
        try (var connection = Administrator.database().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("update change set state = replace(state, '%s', '%s'), version = version + %d"
                            .formatted(from, to, versions)
                    + " where aggregate_type = 'country'"
                    + " and (aggregate_id, version) in (select id, version from country where reference = 'KH')");
            statement.execute("update country set version = version + %d where reference = 'KH'".formatted(versions));
        }
    }
}

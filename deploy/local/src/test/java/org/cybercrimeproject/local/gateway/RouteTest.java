package org.cybercrimeproject.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.cybercrimeproject.local.service.Service;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTest {

    @ParameterizedTest
    @CsvSource({
        "/api/v1/projects, ACTIVITY",
        "/api/v1/projects/GPC2/outputs, ACTIVITY",
        "/api/v1/activities/GPC2-A1/carry-out, ACTIVITY",
        "/api/v1/instruments/ETS185/parties/TR, COUNTRY",
        "/api/v1/country-statements, COUNTRY",
        "/api/v1/follow-ups/, FOLLOWUP",
        "/api/v1/dashboards/overview, REPORTING",
        "/api/v1/status-reports/preview, REPORTING",
        "/api/v1/code-lists/followup, FOLLOWUP",
        "/api/v1/operations/country/dead-letters, COUNTRY",
        "/api/v1/operations/reporting/projections, REPORTING",
    })
    void aCollectionLeadsToItsOwner(String path, Service owner) {
        assertThat(Route.of(path)).isEqualTo(new Route.Api(owner));
    }

    @ParameterizedTest
    @CsvSource({"/openapi/activity, ACTIVITY", "/openapi/reporting, REPORTING"})
    void aDocumentLeadsToItsService(String path, Service owner) {
        assertThat(Route.of(path)).isEqualTo(new Route.Document(owner));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/v1",
                "/api/v1/",
                "/api/v2/projects",
                "/api/v1/project",
                "/api/v1/Projects",
                "/api/v1/code-lists",
                "/api/v1/code-lists/other",
                "/api/v1/operations",
                "/q/health",
                "/openapi/",
                "/openapi/other",
                "//api/v1/projects",
                "/index.html"
            })
    void whatNobodyOwnsIsUnknown(String path) {
        assertThat(Route.of(path)).isEqualTo(new Route.Unknown());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/"})
    void theRootIsTheIndex(String path) {
        assertThat(Route.of(path)).isEqualTo(new Route.Index());
        assertThat(Route.of("/openapi")).isEqualTo(new Route.MergedDocument());
    }
}

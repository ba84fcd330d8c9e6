package org.cybercrimeproject.reporting;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.cybercrimeproject.kit.test.badinput.EdgeSuite;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whatever anybody sends: an answer in words, in time, and no noise. */
@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class EdgeTest {

    @TestFactory
    Stream<DynamicTest> whateverIsSentIsAnsweredInWords() {
        return new EdgeSuite("/api/v1/dashboards/overview", null).tests();
    }

    @TestFactory
    Stream<DynamicTest> whateverHeadersAskForAReportAreAnsweredInWords() {
        return new EdgeSuite(
                        "/api/v1/status-reports/preview?project=NONE&from=2009-12-01&to=2010-01-31"
                                + "&forecastFrom=2010-02-01&forecastTo=2010-02-28",
                        null)
                .headers();
    }
}

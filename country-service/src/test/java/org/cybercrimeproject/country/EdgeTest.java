package org.cybercrimeproject.country;

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
        return new EdgeSuite("/api/v1/countries", "/api/v1/treaty-actions").tests();
    }
}

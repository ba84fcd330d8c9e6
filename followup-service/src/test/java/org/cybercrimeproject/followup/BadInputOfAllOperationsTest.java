package org.cybercrimeproject.followup;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.cybercrimeproject.kit.test.badinput.BadInputSuite;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Bad input of every kind, to every operation. */
@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class BadInputOfAllOperationsTest {

    @TestFactory
    Stream<DynamicTest> badInputIsRefusedAndChangesNothing() {
        return new BadInputSuite(FollowUpSamples.of()).tests();
    }
}

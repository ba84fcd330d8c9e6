package org.cybercrimeproject.reporting;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.cybercrimeproject.kit.test.CodeListCheck;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class CodeListsTest {

    @Test
    void everyEnumerationHasItsCodeList() {
        CodeListCheck.check("reporting");
    }
}

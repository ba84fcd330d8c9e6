package org.cybercrimeproject.country;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.cybercrimeproject.kit.test.OpenApiSnapshot;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class OpenApiContractTest {

    @Test
    void theDocumentIsTheOneThatClientsAreMadeFrom() {
        OpenApiSnapshot.check("country-service");
    }
}

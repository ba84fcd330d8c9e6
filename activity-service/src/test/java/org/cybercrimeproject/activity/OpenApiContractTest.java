package org.cybercrimeproject.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.cybercrimeproject.kit.test.OpenApiSnapshot;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.cybercrimeproject.kit.test.api.Contract;
import org.cybercrimeproject.kit.test.api.EventContract;
import org.cybercrimeproject.kit.test.api.Lints;
import org.cybercrimeproject.kit.test.api.Promises;
import org.cybercrimeproject.kit.test.api.Routes;
import org.cybercrimeproject.kit.test.api.SchemaLints;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class OpenApiContractTest {

    @Test
    void theDocumentIsTheOneThatClientsAreMadeFrom() {
        OpenApiSnapshot.check("activity-service");
    }

    @Test
    void whatAnswersIsDocumentedAndWhatIsDocumentedAnswers() {
        assertThat(Routes.faults(Contract.served(), Routes.ofService())).isEmpty();
    }

    @Test
    void everyVersionAndAddressThatIsPromisedIsThere() {
        assertThat(Promises.faults(ActivitySamples.of("PROMISES"))).isEmpty();
    }

    @Test
    void theDocumentSaysAllThatAClientNeeds() {
        assertThat(Lints.faults(Contract.served())).isEmpty();
        assertThat(SchemaLints.faults(Contract.served())).isEmpty();
    }

    @Test
    void everyEventHasAnExampleAndAMessage() {
        assertThat(EventContract.faults()).isEmpty();
    }
}

package org.cybercrimeproject.kit.test.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** An event without example or message, and a document of an event that nobody emits, are found. */
class EventContractTest {

    private static final String MADE = "org.cybercrimeproject.thing.made.v1";
    private static final String EATEN = "org.cybercrimeproject.thing.eaten.v1";
    private static final String OTHER = "org.cybercrimeproject.other.made.v1";

    @Test
    void whatSpeaksOfTheSameIsPassedAndOtherServicesEventsAreNotAskedFor() {
        assertThat(EventContract.faults(Set.of(MADE), Set.of(MADE, OTHER), Set.of(MADE, OTHER)))
                .isEmpty();
    }

    @Test
    void whatIsMissingOrTooMuchIsFound() {
        assertThat(EventContract.faults(Set.of(MADE, EATEN), Set.of(MADE), Set.of(MADE, EATEN)))
                .containsExactly(EATEN + " has no golden example in docs/events/examples");
        assertThat(EventContract.faults(Set.of(MADE, EATEN), Set.of(MADE, EATEN), Set.of(MADE)))
                .containsExactly(EATEN + " is no message of docs/events/asyncapi.yaml");
        assertThat(EventContract.faults(Set.of(MADE), Set.of(MADE, EATEN), Set.of(MADE)))
                .containsExactly(EATEN + " is documented, but emitted by nobody");
    }
}

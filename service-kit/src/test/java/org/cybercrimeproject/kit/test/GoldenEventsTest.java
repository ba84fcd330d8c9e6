package org.cybercrimeproject.kit.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The examples are as the schemas say, and the schemas name all that is in them. */
class GoldenEventsTest {

    private static final String CARRIED_OUT = "org.cybercrimeproject.activity.carried-out.v1";

    @Test
    void eachExampleIsAsItsSchemaSays() throws IOException {
        try (var files = Files.list(Golden.docs().resolve("events/examples"))) {
            var types = files.map(file -> file.getFileName().toString().replace(".json", ""))
                    .toList();
            assertThat(types).hasSizeGreaterThan(30);
            assertThat(types)
                    .allSatisfy(type -> assertThat(GoldenEvents.violations(
                                    type, GoldenEvents.example(type).get("data")))
                            .isEmpty());
        }
    }

    @Test
    void whatIsMissingOrTooMuchOrOfAnotherKindIsFound() {
        for (var change : List.<java.util.function.Consumer<ObjectNode>>of(
                data -> data.remove("timelines"),
                data -> data.put("colour", "red"),
                data -> state(data).remove("kind"),
                data -> state(data).put("kind", "NO_SUCH"),
                data -> state(data).put("colour", "red"),
                data -> state(data).withObject("place").put("town", "Cairo"),
                data -> ((ObjectNode) data.at("/timelines/0")).put("colour", "red"),
                data -> ((ObjectNode) data.at("/timelines/0/steps/0")).put("value", 5))) {
            var data = (ObjectNode) GoldenEvents.example(CARRIED_OUT).get("data");
            change.accept(data);
            assertThat(GoldenEvents.violations(CARRIED_OUT, data))
                    .as(data.toString())
                    .isNotEmpty();
        }
    }

    private static ObjectNode state(ObjectNode data) {
        return (ObjectNode) data.get("state");
    }
}

package org.cybercrimeproject.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.cybercrimeproject.kit.test.Golden;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTest {

    @ParameterizedTest
    @EnumSource(Problem.class)
    void everyKindIsExplainedToThoseWhoMeetIt(Problem problem) throws IOException {
        var name = problem.type().toString().replaceFirst(".*:", "");

        assertThat(Files.readString(Golden.docs().resolve("errors.md")))
                .contains("`" + name + "` | " + problem.status());
    }
}

package org.cybercrimeproject.kit.answering;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What is set for answers of every kind: keys {@code suite.answers.*}. */
@ConfigMapping(prefix = "suite.answers")
public interface AnswersConfig {

    /**
     * How long a caller may leave what was written to it untaken, be it a whole answer or a piece of one, before its
     * connection is closed; a page of a list has some hundred kilobytes at most.
     */
    @WithDefault("60s")
    Duration takenWithin();
}

package org.cybercrimeproject.kit.answering;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What is set for lists as files (ADR 026): keys {@code suite.files.*}. Each replica counts for itself. */
@ConfigMapping(prefix = "suite.files")
public interface FilesConfig {

    /**
     * How many files are made or sent at a time; beyond that 503 with Retry-After. While one is made it takes a database
     * connection now and then: fewer than {@code quarkus.datasource.jdbc.max-size}, which is checked at the start.
     */
    @WithDefault("8")
    int atOnce();

    /** How many of these one caller may have: the subject of a token, or an address without one; beyond that 429. */
    @WithDefault("4")
    int perCaller();

    /** How long a file may be; it lies in the directory for temporary files until it is sent. */
    @WithDefault("256M")
    MemorySize longest();

    /** How long a reader may leave the next 64 KiB untaken before the answer is broken off. */
    @WithDefault("15s")
    Duration stall();

    /** How long a reader may take for the whole file before the answer is broken off. */
    @WithDefault("10m")
    Duration within();

    /** What Retry-After says to whom comes too much; seconds. */
    @WithDefault("5")
    int retryAfter();
}

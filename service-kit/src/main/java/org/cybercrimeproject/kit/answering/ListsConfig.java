package org.cybercrimeproject.kit.answering;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What is set for lists: keys {@code suite.lists.*}. */
@ConfigMapping(prefix = "suite.lists")
public interface ListsConfig {

    /** How many rows a list may have as a file; a longer one is refused before it begins. */
    @WithDefault("100000")
    int fileRows();
}

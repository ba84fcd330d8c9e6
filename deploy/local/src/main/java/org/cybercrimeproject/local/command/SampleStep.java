package org.cybercrimeproject.local.command;

import org.cybercrimeproject.local.setup.Settings;

/** Loads the sample project. */
record SampleStep(Settings settings, Console console) {
    void load() {}
}

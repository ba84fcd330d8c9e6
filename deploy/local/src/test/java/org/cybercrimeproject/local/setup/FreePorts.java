package org.cybercrimeproject.local.setup;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Ports for a stack beside others, below the range from which the system gives out ports by itself. */
public final class FreePorts {
    private FreePorts() {}

    /** The environment of a stack on ports that nobody uses at this moment. */
    public static Map<String, String> environment() {
        while (true) {
            int base = ThreadLocalRandom.current().nextInt(10_000, 30_000);
            Map<String, String> environment = Map.of(Ports.BASE, Integer.toString(base));
            Ports ports = Ports.from(environment);
            if (Arrays.stream(Port.values()).noneMatch(port -> Ports.taken(ports.of(port)))) {
                return environment;
            }
        }
    }
}

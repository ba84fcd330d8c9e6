package org.cybercrimeproject.system;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.cybercrimeproject.local.sample.Loader;
import org.cybercrimeproject.local.sample.Sample;
import org.cybercrimeproject.local.setup.Logging;

/** The launcher's sample loader in a process of its own, so that it can be killed. Prints a dot per record. */
final class LoaderMain {
    private LoaderMain() {}

    /** Takes the data directory and the entry's address; the environment holds a token of each role. */
    public static void main(String[] arguments) throws IOException {
        Logging.configure("launcher-logging.properties");
        Map<String, String> tokens = System.getenv();
        new Loader(Sample.read(), Path.of(arguments[0]), arguments[1], role -> tokens.get("TOKEN_" + role))
                .load(seen -> {
                    System.out.print('.');
                    System.out.flush();
                });
    }
}

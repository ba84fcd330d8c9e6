package org.cybercrimeproject.local.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Command lines of child JVMs: the JDK the launcher runs on, the part's mark first, start-up before peak speed. */
public final class JavaCommand {
    // Serial collector and the first compiler only: twice as quick to start and small; never for production. The young
    // generation, a third of the heap otherwise, would be filled once from end to end before the first collection.
    private static final List<String> QUICK =
            List.of("-Xmn24m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError");

    private JavaCommand() {}

    /** A JVM that runs a jar, small and quick to start. */
    public static List<String> jar(Part part, String heap, Path jar) {
        return jar(part, quick(heap), jar);
    }

    /** A JVM that runs a jar with these options. */
    public static List<String> jar(Part part, List<String> options, Path jar) {
        return join(part, options, List.of("-jar", jar.toString()));
    }

    /** A JVM that runs a class from the launcher's own class path. */
    public static List<String> main(Part part, String heap, Class<?> main, List<String> arguments) {
        List<String> rest = new ArrayList<>(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        rest.addAll(arguments);
        return join(part, quick(heap), rest);
    }

    private static List<String> quick(String heap) {
        return Stream.concat(Stream.of("-Xmx" + heap), QUICK.stream()).toList();
    }

    private static List<String> join(Part part, List<String> options, List<String> rest) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return Stream.of(List.of(java, part.mark()), options, rest)
                .flatMap(List::stream)
                .toList();
    }
}

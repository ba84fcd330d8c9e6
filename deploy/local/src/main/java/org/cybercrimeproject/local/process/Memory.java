package org.cybercrimeproject.local.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Resident memory of processes, in kB. */
public final class Memory {
    private Memory() {}

    /** What these processes and all they have started hold. */
    public static long ofTrees(List<ProcessHandle> roots) {
        return roots.stream()
                .flatMap(root -> Stream.concat(Stream.of(root), root.descendants()))
                .distinct()
                .mapToLong(process -> of(process.pid()))
                .sum();
    }

    /** What these processes alone hold. */
    public static long of(List<ProcessHandle> processes) {
        return processes.stream().mapToLong(process -> of(process.pid())).sum();
    }

    /** A single process; memory that it shares with others is divided among them where the system tells. */
    private static long of(long pid) {
        long shared = field(Path.of("/proc/" + pid + "/smaps_rollup"), "Pss:");
        if (shared > 0) {
            return shared;
        }
        long resident = field(Path.of("/proc/" + pid + "/status"), "VmRSS:");
        return resident > 0 ? resident : fromPs(pid);
    }

    private static long field(Path file, String name) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | java.io.UncheckedIOException gone) {
            return 0;
        }
    }

    private static long fromPs(long pid) {
        try {
            Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
            String text = new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return text.isEmpty() ? 0 : Long.parseLong(text);
        } catch (IOException | NumberFormatException unknown) {
            return 0;
        }
    }
}

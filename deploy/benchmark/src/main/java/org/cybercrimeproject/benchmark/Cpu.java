package org.cybercrimeproject.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** CPU time and memory of processes, from {@code /proc}. */
final class Cpu {

    /** The kernel counts in hundredths of a second on every Linux that Java runs on. */
    private static final double TICK_MILLIS = 10;

    private static final int UTIME = 11;
    private static final int STIME = 12;
    private static final int CHILDREN_UTIME = 13;
    private static final int CHILDREN_STIME = 14;

    private Cpu() {}

    /** Milliseconds that a process has used so far. */
    static double millis(ProcessHandle process) {
        var fields = fields(process.pid());
        return fields == null ? 0 : ticks(fields, UTIME, STIME) * TICK_MILLIS;
    }

    /** Milliseconds that a process and all below it have used so far, those that have ended included. */
    static double millisOfTree(ProcessHandle process) {
        var own = fields(process.pid());
        if (own == null) {
            return 0;
        }
        var sum = ticks(own, UTIME, STIME, CHILDREN_UTIME, CHILDREN_STIME) * TICK_MILLIS;
        return sum + process.children().mapToDouble(Cpu::millisOfTree).sum();
    }

    /** The proportional set size of a process: its memory, what it shares divided by the number of sharers; megabytes. */
    static double megabytes(ProcessHandle process) {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                            .sum()
                    / 1024.0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fields behind the name, which may contain anything; null when the process has ended. */
    private static String[] fields(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        } catch (IOException ended) {
            return null;
        }
    }

    private static long ticks(String[] fields, int... places) {
        long sum = 0;
        for (int place : places) {
            sum += Long.parseLong(fields[place]);
        }
        return sum;
    }
}

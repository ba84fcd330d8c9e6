package org.cybercrimeproject.local.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Recognises the processes of one stack by a mark on their command line. The mark is there from the first moment of a
 * process, unlike a file with its number, so nothing is overlooked however a stack was killed, and a number that the
 * system has given to somebody else meanwhile does no harm.
 */
public record Part(String name, Path data) {
    /** The JVM argument that carries the mark. */
    public String mark() {
        // The closing character keeps /data from matching /data2.
        return "-Dlaunched.as=" + name + "@" + data + "#";
    }

    /** The processes of this part that live now, wherever they come from. */
    public List<ProcessHandle> processes() {
        return ProcessHandle.allProcesses().filter(this::owns).toList();
    }

    private boolean owns(ProcessHandle process) {
        Optional<String> line = process.info().commandLine();
        return process.pid() != ProcessHandle.current().pid()
                && line.isPresent()
                && line.get().contains(mark());
    }
}

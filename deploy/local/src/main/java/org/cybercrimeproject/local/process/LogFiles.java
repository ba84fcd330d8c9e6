package org.cybercrimeproject.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One log file per part and start, {@code <part>-<time>.log}; the newest ten of each part are kept. */
public record LogFiles(Path directory) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");
    private static final int KEPT = 10;

    /** The file for a start that happens now; older ones beyond the ten kept are deleted. */
    public Path next(String part) {
        try {
            Files.createDirectories(directory);
            List<Path> older = newestFirst(part);
            for (Path old : older.subList(Math.min(KEPT - 1, older.size()), older.size())) {
                Files.deleteIfExists(old);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return directory.resolve(part + "-" + TIME.format(LocalDateTime.now()) + ".log");
    }

    /** The file of the newest start. */
    public Optional<Path> newest(String part) {
        try {
            return newestFirst(part).stream().findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> newestFirst(String part) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName()
                            .toString()
                            .matches(java.util.regex.Pattern.quote(part) + "-[0-9-]+\\.log"))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }

    /** The last lines of a log. */
    public static List<String> tail(Path log, int lines) {
        try {
            List<String> all = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return all.subList(Math.max(0, all.size() - lines), all.size());
        } catch (CharacterCodingException e) {
            throw new UncheckedIOException(e);
        } catch (IOException absent) {
            return List.of();
        }
    }
}

package org.cybercrimeproject.local.command;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cybercrimeproject.local.process.LogFiles;
import org.cybercrimeproject.local.process.Waiting;
import org.cybercrimeproject.local.service.Service;
import org.cybercrimeproject.local.setup.Refusal;
import org.cybercrimeproject.local.setup.Settings;

/** {@code logs}: the newest log of a part; with {@code --follow} also what is still to come. */
record LogsCommand(Settings settings, Console console) {
    private static final int LINES = 200;
    private static final Duration STEP = Duration.ofMillis(300);

    int run(String part, boolean follow) throws IOException {
        LogFiles logs = new LogFiles(settings.logDirectory());
        String full = Service.ofKey(part).map(Service::fullName).orElse(part);
        Path log = logs.newest(full).orElseThrow(() -> none(part));
        System.err.println(log);
        LogFiles.tail(log, LINES).forEach(console::line);
        if (follow) {
            follow(log);
        }
        return 0;
    }

    private void follow(Path log) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(file.length());
            while (true) {
                byte[] fresh = new byte[(int) (file.length() - file.getFilePointer())];
                file.readFully(fresh);
                console.out().write(fresh);
                console.out().flush();
                Waiting.pause(STEP);
            }
        }
    }

    private Refusal none(String part) {
        return new Refusal(
                Refusal.USAGE, "There is no log of \"%s\" in %s%s.".formatted(part, settings.logDirectory(), known()));
    }

    private String known() {
        if (!Files.isDirectory(settings.logDirectory())) {
            return "";
        }
        try (Stream<Path> files = Files.list(settings.logDirectory())) {
            return files.map(file -> file.getFileName().toString().replaceFirst("-[0-9-]+\\.log$", ""))
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(", ", "; there are logs of ", ""));
        } catch (IOException e) {
            return "";
        }
    }
}

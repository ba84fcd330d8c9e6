package org.cybercrimeproject.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cybercrimeproject.local.process.Child;
import org.cybercrimeproject.local.process.LogFiles;
import org.cybercrimeproject.local.process.Waiting;
import org.cybercrimeproject.local.setup.Port;
import org.cybercrimeproject.local.setup.Refusal;
import org.cybercrimeproject.local.setup.SecretFile;
import org.cybercrimeproject.local.setup.Settings;
import org.cybercrimeproject.local.setup.Trees;

/**
 * A real PostgreSQL 18 whose data survives: the launcher's end, a kill of any process at any moment, a kill during the
 * very first start. Durability is left as in production (fsync, synchronous_commit).
 */
public final class Postgres {
    /** The name of its logs. */
    public static final String NAME = "postgres";

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration MEMORY_HELD = Duration.ofSeconds(20);
    private static final int PASSWORD_BYTES = 24;

    private final Settings settings;
    private final List<String> options;
    private final Path directory;
    private final Postmaster postmaster;

    /** The server of these settings; nothing is touched yet. */
    public Postgres(Settings settings) {
        this(settings, List.of());
    }

    /**
     * The same with options other than a laptop's.
     *
     * @param options arguments of the server, such as {@code --shared_buffers=1GB}
     */
    public Postgres(Settings settings, List<String> options) {
        this.settings = settings;
        this.options = List.copyOf(options);
        this.directory = settings.data().resolve("postgres");
        this.postmaster = new Postmaster(directory.resolve("data"));
    }

    /** Starts the server and sees to the databases; an orphan of a killed run must be stopped before. */
    public Child start(List<String> databases) {
        try {
            Files.createDirectories(directory);
            if (Account.root()) {
                openToOthers(settings.data());
                openToOthers(directory);
            }
            Path programs = Binaries.unpacked(directory);
            Account account = Account.of(directory, programs);
            initialise(programs, account);
            Child server = serve(programs, account);
            new Databases(settings.ports().of(Port.POSTGRES), password()).ensure(databases);
            return server;
        } catch (IOException | SQLException e) {
            throw Refusal.failed("PostgreSQL did not start: " + e.getMessage());
        }
    }

    /** Ends the server, whoever started it. */
    public void stop() {
        try {
            postmaster.stop();
        } catch (IOException e) {
            throw Refusal.failed("PostgreSQL could not be stopped: " + e.getMessage());
        }
    }

    /** The living server processes of this data directory. */
    public List<ProcessHandle> processes() {
        return postmaster.processes();
    }

    /** Whether it takes connections. */
    public boolean ready() {
        try {
            return new Databases(settings.ports().of(Port.POSTGRES), password()).answers();
        } catch (IOException e) {
            return false;
        }
    }

    /** The password of the administrator and of each database's two roles, made at the first start. */
    public String password() throws IOException {
        return SecretFile.readOrMake(directory.resolve("password"), () -> {
            byte[] random = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(random);
            return HexFormat.of().formatHex(random);
        });
    }

    /** The role that makes the tables of a database and owns them; the service signs in as another. */
    public static String owner(String database) {
        return Databases.owner(database);
    }

    private static void openToOthers(Path path) throws IOException {
        // The server runs under another account than root; secrets below have their own mode.
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void initialise(Path programs, Account account) throws IOException {
        if (Files.isDirectory(postmaster.data())) {
            return;
        }
        removeLeftovers();
        Path draft = directory.resolve("initialising-" + Long.toHexString(System.nanoTime()));
        Path password = Files.createTempFile(directory, "initial", ".password");
        Path log = new LogFiles(settings.logDirectory()).next("initdb");
        try {
            Files.writeString(password, password());
            account.own(password);
            // The built-in C.UTF-8: the same order of letters on every system.
            Child initdb = Child.start(
                    "initdb",
                    account.command(List.of(
                            programs.resolve("bin/initdb").toString(),
                            "--pgdata=" + draft,
                            "--username=" + Databases.ADMINISTRATOR,
                            "--pwfile=" + password,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale=C",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8")),
                    Map.of(),
                    log);
            awaitEnd(initdb);
        } finally {
            Files.deleteIfExists(password);
        }
        // Renamed when complete: a first start that was killed leaves nothing that looks like data.
        Files.move(draft, postmaster.data());
    }

    private static void awaitEnd(Child initdb) {
        try {
            if (initdb.process().waitFor() != 0) {
                throw Refusal.failed(initdb.obituary());
            }
        } catch (InterruptedException e) {
            initdb.process().destroy();
            Thread.currentThread().interrupt();
            throw Refusal.failed("Interrupted.");
        }
    }

    private void removeLeftovers() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path leftover : files.filter(
                            file -> file.getFileName().toString().matches("(initial|unpacking).*"))
                    .toList()) {
                Trees.delete(leftover);
            }
        }
    }

    /** Starts and waits; a server just killed may hold its memory for a moment, which the next one refuses to share. */
    private Child serve(Path programs, Account account) throws IOException {
        long giveUp = System.nanoTime() + MEMORY_HELD.toNanos();
        while (true) {
            postmaster.removeStaleFile();
            Child server = Child.start(
                    NAME,
                    account.command(command(programs)),
                    Map.of(),
                    new LogFiles(settings.logDirectory()).next(NAME));
            Waiting.until(PATIENCE, () -> !server.alive() || ready());
            if (server.alive() && ready()) {
                return server;
            }
            boolean memoryHeld =
                    LogFiles.tail(server.log(), 20).stream().anyMatch(line -> line.contains("shared memory block"));
            if (server.alive() || !memoryHeld || System.nanoTime() - giveUp > 0) {
                throw Refusal.failed(server.obituary());
            }
            Waiting.pause(Duration.ofMillis(500));
        }
    }

    private List<String> command(Path programs) {
        List<String> usual = List.of(
                programs.resolve("bin/postgres").toString(),
                "-D",
                postmaster.data().toString(),
                "--listen_addresses=127.0.0.1",
                "--port=" + settings.ports().of(Port.POSTGRES),
                // TCP only: socket paths are limited to some hundred letters.
                "--unix_socket_directories=",
                "--shared_buffers=64MB",
                "--max_connections=120",
                "--wal_level=replica",
                "--log_line_prefix=%m [%p] %q%u@%d ",
                "--lc_messages=C");
        // Of two values the later one counts. Last, see Postmaster: the mark by which a server of this directory is
        // known.
        return Stream.of(usual, options, List.of(postmaster.mark()))
                .flatMap(List::stream)
                .toList();
    }
}

package org.cybercrimeproject.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cybercrimeproject.local.setup.Refusal;

/**
 * The account PostgreSQL runs under. The server refuses to run as root, so a launcher that is root hands it to another
 * account; everybody else runs it as themselves.
 */
final class Account {
    private static final List<String> CANDIDATES = List.of("postgres", "nobody");

    /**
     * For a directory that only root may enter, such as a repository below /root. The secure bit is for access(2), by
     * which the server looks at its own programs: it would leave the capability out of account.
     */
    private static final List<String> KEEPING_ACCESS =
            List.of("--securebits=+no_setuid_fixup", "--inh-caps=+dac_override", "--ambient-caps=+dac_override");

    private final List<String> prefix;
    private final String name;

    private Account(String name, List<String> prefix) {
        this.name = name;
        this.prefix = List.copyOf(prefix);
    }

    /** The account for a server whose files lie in this directory, the programs in the other. */
    static Account of(Path directory, Path programs) throws IOException {
        if (!root()) {
            return new Account(null, List.of());
        }
        String name = name(directory);
        own(directory, name);
        Path program = programs.resolve("bin/postgres");
        return Stream.of(change(name, List.of()), change(name, KEEPING_ACCESS), substitute(name))
                .filter(prefix -> reaches(prefix, directory, program))
                .findFirst()
                .map(prefix -> new Account(name, prefix))
                .orElseThrow(() -> Refusal.failed("""
                        PostgreSQL does not run as root, and the account "%s" cannot be used here: setpriv or su is \
                        missing, or it may not enter %s.
                        Run ./suite as an ordinary user, or set SUITE_DATA to a directory below /var/tmp.""".formatted(name, directory)));
    }

    /** Whether the launcher itself runs as root. */
    static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** The command as this account runs it. */
    List<String> command(List<String> command) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    /** Gives a file to this account. */
    void own(Path file) throws IOException {
        if (name != null) {
            own(file, name);
        }
    }

    private static void own(Path file, String name) throws IOException {
        UserPrincipal owner =
                file.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name);
        Files.setOwner(file, owner);
    }

    /** Whoever owns the files already, else the first of the usual accounts that exists. */
    private static String name(Path directory) throws IOException {
        String owner = Files.getOwner(directory).getName();
        if (!owner.equals("root")) {
            return owner;
        }
        List<String> known = Files.readAllLines(Path.of("/etc/passwd"));
        return CANDIDATES.stream()
                .filter(name -> known.stream().anyMatch(line -> line.startsWith(name + ":")))
                .findFirst()
                .orElseThrow(
                        () -> Refusal.failed(
                                "PostgreSQL does not run as root and no other account exists here. Run ./suite as an ordinary user."));
    }

    private static List<String> change(String name, List<String> more) {
        List<String> prefix = new ArrayList<>(List.of("setpriv"));
        prefix.addAll(more);
        prefix.addAll(List.of("--reuid=" + name, "--regid=" + group(name), "--clear-groups"));
        return prefix;
    }

    private static List<String> substitute(String name) {
        // "$0" "$@" hands the arguments through su's shell unharmed.
        return List.of("su", "-s", "/bin/sh", name, "-c", "exec \"$0\" \"$@\"", "--");
    }

    private static String group(String name) {
        try (Stream<String> lines = Files.lines(Path.of("/etc/passwd"))) {
            return lines.map(line -> line.split(":", -1))
                    .filter(fields -> fields[0].equals(name) && fields.length > 3)
                    .map(fields -> fields[3])
                    .findFirst()
                    .orElse(name);
        } catch (IOException e) {
            return name;
        }
    }

    private static boolean reaches(List<String> prefix, Path directory, Path program) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of("sh", "-c", "test -w \"$0\" && test -x \"$0\" && test -x \"$1\""));
        command.addAll(List.of(directory.toString(), program.toString()));
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

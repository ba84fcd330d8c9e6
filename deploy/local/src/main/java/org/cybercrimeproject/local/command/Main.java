package org.cybercrimeproject.local.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.cybercrimeproject.local.issuer.DevelopmentKey;
import org.cybercrimeproject.local.issuer.Tokens;
import org.cybercrimeproject.local.postgres.Postgres;
import org.cybercrimeproject.local.service.Service;
import org.cybercrimeproject.local.service.ServiceRunner;
import org.cybercrimeproject.local.setup.Logging;
import org.cybercrimeproject.local.setup.Refusal;
import org.cybercrimeproject.local.setup.Settings;

/**
 * The launcher behind {@code ./suite}. Exit codes: 0 done or stopped by request, 1 something broke, 2 asked for
 * something impossible (arguments, a port that is taken), 3 runs already or does not run.
 */
public final class Main {
    private Main() {}

    /** Runs one command; the repository is the system property {@code suite.root}, else the working directory. */
    public static void main(String[] words) {
        Logging.configure("launcher-logging.properties");
        int code;
        try {
            code = run(words, System.getenv());
        } catch (Refusal refusal) {
            System.err.println(refusal.getMessage());
            code = refusal.exitCode();
        } catch (IOException | UncheckedIOException e) {
            System.err.println("File trouble: " + e);
            code = Refusal.FAILED;
        }
        System.exit(code);
    }

    private static int run(String[] words, Map<String, String> environment) throws IOException {
        Arguments arguments = Arguments.parse(words);
        Settings settings = Settings.from(Path.of(System.getProperty("suite.root", "")), environment);
        Console console = new Console(System.out);
        return switch (arguments.command()) {
            case "start", "infra" ->
                arguments.has("detach")
                        ? new DetachedStart(settings, console, arguments).run()
                        : new RunCommand(settings, console, arguments).run();
            case "status" -> new StatusCommand(settings, console).run();
            // For the script: nothing is built under a stack that runs.
            case "running" -> RunLock.held(settings) ? 0 : Refusal.WRONG_MOMENT;
            case "stop" -> new StopCommand(settings, console).run();
            case "reset" -> new ResetCommand(settings, console).run();
            case "logs" -> new LogsCommand(settings, console).run(arguments.operand("part"), arguments.has("follow"));
            case "token" -> token(arguments, settings, console);
            case "env" -> environment(arguments, settings, console);
            default -> throw new IllegalStateException(arguments.command());
        };
    }

    private static int token(Arguments arguments, Settings settings, Console console) {
        String role = arguments.operand("role");
        String subject = arguments.options().getOrDefault("subject", "local-" + role);
        console.line(new Tokens(DevelopmentKey.in(settings.data())).mint(subject, Set.of(role)));
        return 0;
    }

    private static int environment(Arguments arguments, Settings settings, Console console) throws IOException {
        String name = arguments.operand("service");
        Service service = Service.ofKey(name.replaceFirst("-service$", ""))
                .orElseThrow(() -> new Refusal(Refusal.USAGE, "\"%s\" is no service.".formatted(name)));
        Settings running = Run.read(settings).map(run -> run.applied(settings)).orElse(settings);
        new ServiceRunner(running)
                .environment(service, new Postgres(running).password())
                .forEach((key, value) -> console.line("export %s='%s'".formatted(key, value)));
        return 0;
    }
}

package org.cybercrimeproject.local.command;

import java.util.Arrays;
import java.util.Locale;
import org.cybercrimeproject.local.gateway.Gateway;
import org.cybercrimeproject.local.service.Service;
import org.cybercrimeproject.local.setup.Port;
import org.cybercrimeproject.local.setup.Settings;

/** The first and the last thing a person reads when the stack starts. */
record Greeting(Settings settings, Console console) {
    void hello(boolean services) {
        console.line("Starting %s on Java %s, data in %s"
                .formatted(
                        services ? "the suite" : "PostgreSQL, Kafka and the issuer",
                        Runtime.version().feature(),
                        settings.data()));
        console.blank();
    }

    void ready(long begin, boolean services, boolean detached) {
        console.blank();
        console.line(String.format(Locale.ROOT, "Ready after %.1f s.", Console.seconds(begin)));
        console.blank();
        if (services) {
            links();
            commands();
        } else {
            infrastructure();
        }
        console.line(detached ? "Stop it with: ./suite stop" : "Ctrl-C stops everything; the data stays.");
    }

    private void links() {
        String gateway = settings.ports().url(Port.GATEWAY);
        console.line("In a browser (the sample project stands as of 1 February 2010):");
        console.line("  status report   " + gateway + Gateway.REPORT);
        console.line("  overview        " + gateway + "/api/v1/dashboards/overview?asOf=2010-02-01");
        console.line("  start page      " + gateway + "/");
        console.line("  OpenAPI         " + gateway + "/openapi");
        Arrays.stream(Service.values())
                .forEach(service -> console.line("  %-15s %s/q/swagger-ui/"
                        .formatted(service.key() + " API", settings.ports().url(service.management()))));
        console.blank();
    }

    private void commands() {
        String api = settings.ports().url(Port.GATEWAY) + "/api/v1";
        console.line("In a shell:");
        console.line("  curl '%s/activities?project=GPC2&asOf=2010-02-01'".formatted(api));
        console.line("  curl '%s/follow-ups?project=GPC2&asOf=2010-02-01'".formatted(api));
        console.line("  curl '%s/instruments/ETS185/parties/TR?asOf=2010-02-01'".formatted(api));
        console.line("  curl -H \"Authorization: Bearer $(./suite token viewer)\" '%s/projects/GPC2/contact'"
                .formatted(api));
        console.blank();
    }

    private void infrastructure() {
        console.line(
                "PostgreSQL on 127.0.0.1:%d, one database and role per service; Kafka on 127.0.0.1:%d; issuer on %s."
                        .formatted(
                                settings.ports().of(Port.POSTGRES),
                                settings.ports().of(Port.KAFKA),
                                settings.ports().url(Port.ISSUER)));
        console.line("A service in development mode beside it:");
        console.line("  eval \"$(./suite env activity-service)\" && ./mvnw -pl activity-service -am quarkus:dev");
        console.blank();
    }
}

package org.cybercrimeproject.local.service;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.cybercrimeproject.local.setup.Port;

/** The four services, the collections each serves below /api/v1 and its ports. */
public enum Service {
    ACTIVITY(
            "activity",
            Port.ACTIVITY,
            Port.ACTIVITY_MANAGEMENT,
            Set.of("projects", "organisations", "activities", "status-report-imports")),
    COUNTRY(
            "country",
            Port.COUNTRY,
            Port.COUNTRY_MANAGEMENT,
            Set.of(
                    "countries",
                    "groups",
                    "instruments",
                    "treaty-actions",
                    "legislative-measures",
                    "article-assessments",
                    "capacity-facts",
                    "country-statements",
                    "comparisons",
                    "conflicts")),
    FOLLOWUP(
            "followup",
            Port.FOLLOWUP,
            Port.FOLLOWUP_MANAGEMENT,
            Set.of("follow-ups", "proposals", "reminder-subscriptions")),
    REPORTING(
            "reporting",
            Port.REPORTING,
            Port.REPORTING_MANAGEMENT,
            Set.of("dashboards", "status-reports", "changes", "stream", "webhook-subscriptions", "exports"));

    private final String key;
    private final Port port;
    private final Port management;
    private final Set<String> collections;

    Service(String key, Port port, Port management, Set<String> collections) {
        this.key = key;
        this.port = port;
        this.management = management;
        this.collections = collections;
    }

    /** Its short name: the database, and the segment in {@code /code-lists/activity}. */
    public String key() {
        return key;
    }

    /** Its full name: the folder, the log, the part of the stack. */
    public String fullName() {
        return key + "-service";
    }

    /** Where it serves the API. */
    public Port port() {
        return port;
    }

    /** Where it serves health, metrics and Swagger UI. */
    public Port management() {
        return management;
    }

    /** The packaged program. */
    public Path jar(Path root) {
        return root.resolve(fullName()).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** The service that owns a collection. */
    public static Optional<Service> ofCollection(String collection) {
        return Arrays.stream(values())
                .filter(service -> service.collections.contains(collection))
                .findFirst();
    }

    /** The service with this short name. */
    public static Optional<Service> ofKey(String key) {
        return Arrays.stream(values())
                .filter(service -> service.key.equals(key))
                .findFirst();
    }
}

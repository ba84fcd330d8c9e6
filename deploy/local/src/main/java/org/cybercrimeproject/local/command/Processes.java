package org.cybercrimeproject.local.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cybercrimeproject.local.kafka.Broker;
import org.cybercrimeproject.local.postgres.Postgres;
import org.cybercrimeproject.local.process.Ending;
import org.cybercrimeproject.local.service.Service;
import org.cybercrimeproject.local.service.ServiceRunner;
import org.cybercrimeproject.local.setup.Settings;

/** The child processes of a stack, found by what they are and not by who started them. */
record Processes(Settings settings) {
    private static final Duration SERVICES = Duration.ofSeconds(8);

    /** The living processes of each part, in the order in which parts start. */
    Map<String, List<ProcessHandle>> living() {
        Map<String, List<ProcessHandle>> all = new LinkedHashMap<>();
        all.put(Postgres.NAME, new Postgres(settings).processes());
        all.put(Broker.NAME, new Broker(settings).processes());
        for (Service service : Service.values()) {
            all.put(service.fullName(), new ServiceRunner(settings).processes(service));
        }
        all.values().removeIf(List::isEmpty);
        return all;
    }

    /** Ends the services, then Kafka, then PostgreSQL; each is asked and waited for before it is killed. */
    void end(Console console) {
        List<ProcessHandle> services = new ArrayList<>();
        Arrays.stream(Service.values())
                .forEach(service -> services.addAll(new ServiceRunner(settings).processes(service)));
        if (!services.isEmpty()) {
            int killed = Ending.end(services, SERVICES).size();
            console.line("  services stopped" + (killed == 0 ? "" : ", %d of them killed".formatted(killed)));
        }
        Broker broker = new Broker(settings);
        if (!broker.processes().isEmpty()) {
            broker.stop();
            console.line("  Kafka stopped");
        }
        Postgres postgres = new Postgres(settings);
        if (!postgres.processes().isEmpty()) {
            postgres.stop();
            console.line("  PostgreSQL stopped");
        }
    }
}

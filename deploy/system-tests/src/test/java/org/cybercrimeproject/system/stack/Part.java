package org.cybercrimeproject.system.stack;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cybercrimeproject.local.service.Service;

/** A process of the suite that a test may kill. */
public enum Part {
    ACTIVITY_SERVICE(Service.ACTIVITY),
    COUNTRY_SERVICE(Service.COUNTRY),
    FOLLOWUP_SERVICE(Service.FOLLOWUP),
    REPORTING_SERVICE(Service.REPORTING),
    KAFKA(null),
    POSTGRES(null);

    private final Service service;

    Part(Service service) {
        this.service = service;
    }

    Optional<Service> service() {
        return Optional.ofNullable(service);
    }

    /** The four services. */
    public static List<Part> services() {
        return Stream.of(values()).filter(part -> part.service().isPresent()).toList();
    }
}

package org.cybercrimeproject.kit.operations;

import jakarta.inject.Singleton;
import org.cybercrimeproject.kit.SuiteConfig;
import org.cybercrimeproject.kit.problem.Problem;

/** The name under which a service's operations are found: the entry routes by it, and no other one is served. */
@Singleton
class ServiceOperations {

    private final SuiteConfig suite;

    ServiceOperations(SuiteConfig suite) {
        this.suite = suite;
    }

    void check(String service) {
        if (!suite.shortName().equals(service)) {
            throw Problem.NOT_FOUND.with(
                    "There is no service «" + service + "» here; this one is «" + suite.shortName() + "».");
        }
    }
}

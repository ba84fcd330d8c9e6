package org.cybercrimeproject.kit.operations;

import jakarta.inject.Singleton;
import org.cybercrimeproject.kit.SuiteConfig;
import org.cybercrimeproject.kit.problem.Message;
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
            throw Problem.NOT_FOUND.with(Message.of(
                    "There is no service %s here; this one is %s.",
                    "Il n’y a pas de service %s ici ; celui-ci est %s.",
                    Message.quoted(service),
                    Message.quoted(suite.shortName())));
        }
    }
}

package org.cybercrimeproject.reporting;

import org.cybercrimeproject.kit.test.api.Contract;
import org.cybercrimeproject.kit.test.api.Samples;

/** What the document of this service can't say of its operations: the project that reports are made of. */
final class ReportingSamples {

    private ReportingSamples() {}

    static Samples of() {
        return new Samples(Contract.served())
                .beforehand(ReportingSamples::tellTheSample)
                .value("project", "GPC2")
                .value("from", "2009-12-01")
                .value("to", "2010-01-31")
                .value("forecastFrom", "2010-02-01")
                .value("forecastTo", "2010-02-28");
    }

    private static void tellTheSample() {
        try (var neighbours = new Neighbours()) {
            neighbours.tell(SampleProject.world().told());
        }
    }
}

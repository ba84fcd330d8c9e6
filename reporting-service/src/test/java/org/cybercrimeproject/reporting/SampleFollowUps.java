package org.cybercrimeproject.reporting;

import static org.cybercrimeproject.reporting.Telling.followUp;
import static org.cybercrimeproject.reporting.Telling.period;

import java.util.List;

/** The twelve follow-ups of the sample project. */
final class SampleFollowUps {

    private static final String COE = "\"responsible\":[{\"kind\":\"ORGANISATION\",\"reference\":\"COE\"}]";
    private static final String NOBODY = "\"responsible\":[]";

    private SampleFollowUps() {}

    static List<Told> all() {
        return List.of(
                cairo(
                        "FU-1",
                        "Put the training concept for judges and prosecutors into practice in Egypt",
                        noDate("2009-12-10"),
                        NOBODY),
                cairo(
                        "FU-2",
                        "Consider making the Centre a pilot centre for the training of judges in its region",
                        noDate("2009-12-10"),
                        NOBODY),
                due(
                        cairo("FU-3", "Provide curricula and the training manual", waiting("2009-12-10"), COE),
                        "2009-12-10",
                        null,
                        "when they become available"),
                due(
                        cairo(
                                "FU-4",
                                "Attend the Octopus Conference",
                                window("2009-12-10", "2010-03-23", "2010-03-26"),
                                "\"responsible\":[{\"kind\":\"ORGANISATION\",\"reference\":\"EG-NCJS\"}]"),
                        "2009-12-10",
                        period("23-25 March 2010", "2010-03-23", "2010-03-25"),
                        null),
                due(
                        manila(
                                "FU-5",
                                "Workshop in Laos with advice on the draft law",
                                window("2010-01-28", "2010-06-01", "2010-08-01"),
                                COE),
                        "2010-01-28",
                        period("June/July 2010", "2010-06-01", "2010-07-31"),
                        null),
                due(
                        manila(
                                "FU-6",
                                "Workshop in Cambodia to guide the drafting commission",
                                waiting("2010-01-28"),
                                COE),
                        "2010-01-28",
                        period("June/July 2010", "2010-06-01", "2010-07-31"),
                        "once established"),
                manila(
                        "FU-7",
                        "Present the Convention to the parliamentary commission of Indonesia",
                        noDate("2010-01-28"),
                        COE),
                manila(
                        "FU-8",
                        "Keep encouraging Indonesia, Malaysia and Thailand to ask for accession",
                        noDate("2010-01-28"),
                        COE + ",\"ongoing\":true"),
                due(
                        manila(
                                "FU-9",
                                "Present the training concept at the Malaysian centre",
                                window("2010-01-28", "2010-07-01", "2010-08-01"),
                                COE),
                        "2010-01-28",
                        period("July 2010", "2010-07-01", "2010-07-31"),
                        null),
                due(
                        manila(
                                "FU-10",
                                "Discuss the recommendation on training",
                                "[{\"from\":\"2010-01-28\",\"value\":\"BEFORE_WINDOW\"},{\"from\":\"2010-02-01\",\"value\":\"WINDOW_OPEN\"},{\"from\":\"2010-07-01\",\"value\":\"OVERDUE\"}]",
                                "\"responsible\":[{\"kind\":\"BODY\",\"name\":\"ASEAN TELSOM\"}]"),
                        "2010-01-28",
                        period("February to June 2010", "2010-02-01", "2010-06-30"),
                        null),
                manila("FU-11", "Help to create a centre of excellence for police training", noDate("2010-01-28"), COE),
                manila("FU-12", "Find technical assistance for the countries of ASEAN", noDate("2010-01-28"), NOBODY));
    }

    private static Told cairo(String reference, String text, String timing, String more) {
        return followUp(reference, "A2", text, "2009-12-10", timing, more);
    }

    private static Told manila(String reference, String text, String timing, String more) {
        return followUp(reference, "A8", text, "2010-01-28", timing, more);
    }

    private static Told due(Told followUp, String on, String period, String condition) {
        var parts = new java.util.ArrayList<String>();
        if (period != null) {
            parts.add("\"period\":" + period);
        }
        if (condition != null) {
            parts.add("\"condition\":{\"en\":\"" + condition + "\"}");
        }
        return followUp.with("due", "[{\"from\":\"%s\",\"value\":{%s}}]".formatted(on, String.join(",", parts)));
    }

    private static String noDate(String on) {
        return "[{\"from\":\"%s\",\"value\":\"NO_DATE\"}]".formatted(on);
    }

    private static String waiting(String on) {
        return "[{\"from\":\"%s\",\"value\":\"WAITING_FOR_CONDITION\"}]".formatted(on);
    }

    private static String window(String on, String opens, String overdue) {
        return "[{\"from\":\"%s\",\"value\":\"BEFORE_WINDOW\"},{\"from\":\"%s\",\"value\":\"WINDOW_OPEN\"},{\"from\":\"%s\",\"value\":\"OVERDUE\"}]"
                .formatted(on, opens, overdue);
    }
}

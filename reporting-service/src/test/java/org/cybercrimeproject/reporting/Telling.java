package org.cybercrimeproject.reporting;

/** How tests tell of the usual records. */
public final class Telling {

    private Telling() {}

    public static String period(String text, String from, String to) {
        return "{%s\"from\":\"%s\",\"to\":\"%s\",\"precision\":\"DAY_RANGE\"}"
                .formatted(text == null ? "" : "\"text\":\"" + text + "\",", from, to);
    }

    public static Told carriedOut(String reference, String title, String from, String to, String more) {
        return carriedOut(reference, title, null, from, to, more);
    }

    public static Told carriedOut(String reference, String title, String text, String from, String to, String more) {
        return activity("carried-out", reference, title, more)
                .with("status", "[{\"from\":\"%s\",\"value\":\"CARRIED_OUT\"}]".formatted(to))
                .with("actual", "[{\"from\":\"%s\",\"value\":%s}]".formatted(to, period(text, from, to)));
    }

    public static Told planned(String reference, String title, String on, String from, String to, String more) {
        return planned(reference, title, null, on, from, to, more);
    }

    public static Told planned(
            String reference, String title, String text, String on, String from, String to, String more) {
        return activity("planned", reference, title, more)
                .with("status", "[{\"from\":\"%s\",\"value\":\"PLANNED\"}]".formatted(on))
                .with("planned", "[{\"from\":\"%s\",\"value\":%s}]".formatted(on, period(text, from, to)));
    }

    public static Told activity(String fact, String reference, String title, String more) {
        var id = Told.idOf("activity:" + reference);
        return Told.of(
                "activity",
                fact,
                id,
                "{\"id\":\"%s\",\"reference\":\"%s\",\"project\":\"GPC2\",\"title\":{\"en\":\"%s\"}%s}"
                        .formatted(id, reference, title, more.isEmpty() ? "" : "," + more));
    }

    public static Told project(String reference, String title, String more) {
        return Told.of(
                "project",
                "created",
                Told.idOf("project:" + reference),
                "{\"reference\":\"%s\",\"title\":{\"en\":\"%s\"}%s}"
                        .formatted(reference, title, more.isEmpty() ? "" : "," + more));
    }

    /** A follow-up agreed on a day at an activity, of which one timing is known. */
    public static Told followUp(
            String reference, String activity, String text, String agreedOn, String timing, String more) {
        var id = Told.idOf("follow-up:" + reference);
        return Told.of("follow-up", "agreed", id, """
                {"id":"%s","reference":"%s","project":"GPC2","text":{"en":"%s"},"nature":"COMMITMENT",
                 "action":"OTHER","origin":{"kind":"ACTIVITY","activity":{"id":"%s","reference":"%s"}}%s}
                """.formatted(
                                id,
                                reference,
                                text,
                                Told.idOf("activity:" + activity),
                                activity,
                                more.isEmpty() ? "" : "," + more))
                .with("status", "[{\"from\":\"%s\",\"value\":\"AGREED\"}]".formatted(agreedOn))
                .with("timing", timing);
    }

    public static Told country(String code, String en, String fr) {
        return Told.of("country", "catalogued", code, """
                {"code":"%s","names":[{"name":"%s","language":"en","kind":"USUAL"},
                                      {"name":"%s","language":"fr","kind":"USUAL"}]}
                """.formatted(code, en, fr));
    }

    public static Told statement(String reference, String subject, String on, String activity, String wording) {
        var id = Told.idOf("country-statement:" + reference);
        return Told.of("country-statement", "recorded", id, """
                {"id":"%s","reference":"%s","subject":%s,"wording":{"en":"%s"},"on":"%s"%s}
                """.formatted(
                        id,
                        reference,
                        subject,
                        wording,
                        on,
                        activity == null ? "" : ",\"occasion\":{\"reference\":\"" + activity + "\"}"));
    }

    public static String aboutCountry(String code) {
        return "{\"kind\":\"COUNTRY\",\"code\":\"" + code + "\"}";
    }

    /** A treaty position whose status everybody sees. */
    public static Told position(String instrument, String party, String actions, String steps) {
        return Told.of(
                        "treaty-position",
                        "action-recorded",
                        instrument + ":" + party,
                        "{\"instrument\":\"%s\",\"party\":\"%s\",\"actions\":%s}".formatted(instrument, party, actions))
                .with("status", "PUBLIC", steps)
                .with("status", "PARTNERS", steps)
                .with("status", "INTERNAL", steps);
    }
}

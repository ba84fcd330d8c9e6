package org.cybercrimeproject.reporting;

import java.util.ArrayList;
import java.util.List;

/** How tests tell of an activity move by move: state and timelines as activity-service derives them. */
public final class Moves {

    private final List<String> moves = new ArrayList<>();
    private final List<String> status = new ArrayList<>();
    private final List<String> planned = new ArrayList<>();
    private final List<String> actual = new ArrayList<>();

    /** With one more move, of which the period and more may be null. */
    public Moves then(String move, String on, String period, String more) {
        moves.add("{\"status\":\"%s\",\"on\":\"%s\"%s%s}"
                .formatted(move, on, period == null ? "" : ",\"period\":" + period, more == null ? "" : "," + more));
        status.add("{\"from\":\"%s\",\"value\":\"%s\"}".formatted(on, move));
        if (period != null) {
            ("CARRIED_OUT".equals(move) ? actual : planned).add("{\"from\":\"%s\",\"value\":%s}".formatted(on, period));
        }
        return this;
    }

    public Moves then(String move, String on, String period) {
        return then(move, on, period, null);
    }

    public Told of(String reference) {
        return of(reference, "");
    }

    public Told of(String reference, String more) {
        var told = Telling.activity(
                        "changed",
                        reference,
                        "x",
                        "\"moves\":[" + String.join(",", moves) + "]" + (more.isEmpty() ? "" : "," + more))
                .with("status", steps(status));
        if (!planned.isEmpty()) {
            told = told.with("planned", steps(planned));
        }
        return actual.isEmpty() ? told : told.with("actual", steps(actual));
    }

    private static String steps(List<String> steps) {
        return "[" + String.join(",", steps) + "]";
    }
}

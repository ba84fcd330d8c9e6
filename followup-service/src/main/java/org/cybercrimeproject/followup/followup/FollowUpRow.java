package org.cybercrimeproject.followup.followup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cybercrimeproject.kit.json.Json;
import org.cybercrimeproject.kit.party.PartyRef;
import org.cybercrimeproject.kit.time.DueWindow;
import org.cybercrimeproject.kit.time.Timeline;
import org.cybercrimeproject.kit.writing.ListRows;
import org.cybercrimeproject.kit.writing.ListTable;

/** A follow-up in a list: one row per stretch of days on which status, timing and window are the same. */
final class FollowUpRow {

    static final String TABLE = "follow_up";

    private static final ListTable ROWS = ListTable.of(TABLE)
            .column("valid_from", "date")
            .column("valid_until", "date")
            .column("status", "text")
            .column("timing", "text")
            .column("due_from", "date")
            .column("due_to", "date")
            .column("number", "bigint")
            .column("project", "text")
            .column("summary", "text")
            .keyedBy("due_to");

    private FollowUpRow() {}

    static ListRows of(FollowUpState state) {
        var rows = ROWS.rows();
        var status = state.statusTimeline();
        var timing = state.timingTimeline();
        var due = state.dueTimeline();
        var days = new ArrayList<>(steps(status, timing, due));
        for (int i = 0; i < days.size(); i++) {
            var day = days.get(i);
            var until = i + 1 < days.size() ? days.get(i + 1) : ListRows.FOREVER;
            var window = due.at(day).orElse(null);
            var summary = FollowUpSummary.of(
                    state, status.at(day).orElseThrow(), timing.at(day).orElseThrow(), window);
            rows.row(
                    day,
                    until,
                    summary.status(),
                    summary.timing(),
                    bound(window, true),
                    bound(window, false),
                    number(state.reference()),
                    state.project(),
                    Json.write(summary));
        }
        return keys(rows, state);
    }

    private static ListRows keys(ListRows rows, FollowUpState state) {
        rows.keys("country", countries(state));
        rows.keys("responsible", named(state.responsible()));
        rows.keys(
                "output",
                state.outputs() == null
                        ? null
                        : state.outputs().stream()
                                .map(code -> state.project() + ":" + code)
                                .toList());
        var activity = state.origin().activity();
        rows.key("origin", activity.reference());
        rows.key("origin", Objects.toString(activity.id(), null));
        return rows;
    }

    /** The days on which something becomes different. */
    private static Collection<LocalDate> steps(Timeline<?>... timelines) {
        var days = new TreeSet<LocalDate>();
        for (var timeline : timelines) {
            timeline.steps().forEach(step -> days.add(step.from()));
        }
        return days;
    }

    private static LocalDate bound(DueWindow window, boolean first) {
        if (window == null || window.period() == null) {
            return null;
        }
        var bound = first ? window.period().from() : window.period().to();
        return bound != null ? bound : first ? ListRows.EVER : ListRows.FOREVER;
    }

    /** So that FU-9 comes before FU-10. */
    private static long number(String reference) {
        return Long.parseLong(reference.substring(reference.indexOf('-') + 1));
    }

    /** The countries that act or are acted for; empty when nobody is, null when somebody is whose country is unknown. */
    private static List<String> countries(FollowUpState state) {
        var countries = Stream.of(state.responsible(), state.target())
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .map(PartyRef::countryCode)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var nobody = List.of().equals(state.responsible()) && List.of().equals(state.target());
        return countries.isEmpty() && !nobody ? null : countries;
    }

    /** All that parties can be asked for by: code, reference, id, and the name of whom there is no record of. */
    private static List<String> named(List<PartyRef> parties) {
        return parties == null
                ? null
                : parties.stream()
                        .flatMap(party -> Stream.of(
                                party.code(),
                                party.reference(),
                                Objects.toString(party.id(), null),
                                party.kind() == PartyRef.Kind.BODY || party.kind() == PartyRef.Kind.UNNAMED
                                        ? party.name()
                                        : null))
                        .filter(Objects::nonNull)
                        .toList();
    }
}

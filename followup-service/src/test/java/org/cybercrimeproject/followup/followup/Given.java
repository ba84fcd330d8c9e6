package org.cybercrimeproject.followup.followup;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.cybercrimeproject.kit.party.PartyRef;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.Link;
import org.cybercrimeproject.kit.text.LocalizedText;
import org.cybercrimeproject.kit.time.DueWindow;
import org.cybercrimeproject.kit.time.FuzzyPeriod;
import org.cybercrimeproject.kit.time.GivenDue;
import org.cybercrimeproject.kit.time.GivenPeriod;
import org.cybercrimeproject.kit.writing.EventType;
import org.cybercrimeproject.kit.writing.Outcome;

/** Follow-ups and windows for tests. */
public final class Given {

    public static final LocalizedText ONCE_ESTABLISHED = LocalizedText.en("once the commission is established");

    private Given() {}

    public static LocalDate day(String iso) {
        return iso == null ? null : LocalDate.parse(iso);
    }

    public static DueWindow window(String from, String to) {
        return new DueWindow(FuzzyPeriod.ofDays(day(from), day(to)), null, null, null);
    }

    public static DueWindow windowOnceMet(String from, String to, String metOn) {
        var period = from == null && to == null ? null : FuzzyPeriod.ofDays(day(from), day(to));
        return new DueWindow(period, null, ONCE_ESTABLISHED, day(metOn));
    }

    public static GivenDue given(String from, String to) {
        return new GivenDue(GivenPeriod.of(day(from), day(to)), null, null);
    }

    public static Move move(FollowUpStatus status, String on) {
        return move(status, on, null);
    }

    public static Move move(FollowUpStatus status, String on, DueWindow due) {
        return new Move(status, day(on), due, null, null);
    }

    /** A follow-up agreed on a day with a window or none. */
    public static FollowUpState agreed(String on, DueWindow due) {
        return lived(move(FollowUpStatus.AGREED, on, due));
    }

    public static FollowUpState lived(Move... moves) {
        return lived(null, moves);
    }

    public static FollowUpState ongoing(Move... moves) {
        return lived(Boolean.TRUE, moves);
    }

    private static FollowUpState lived(Boolean ongoing, Move... moves) {
        var due = Arrays.stream(moves).map(Move::due).filter(d -> d != null).reduce(null, (a, b) -> b);
        return new FollowUpState(
                UUID.fromString("01900000-0000-7000-8000-0000000000f1"),
                "FU-1",
                "GPC2",
                LocalizedText.en("Hold a workshop"),
                Nature.COMMITMENT,
                Action.WORKSHOP,
                List.of(),
                List.of(PartyRef.country("LA")),
                due,
                ongoing,
                List.of("1"),
                null,
                new Origin(Origin.Kind.ACTIVITY, Link.to("GPC2-8", "Kuala Lumpur")),
                List.of(moves),
                Visibility.PUBLIC,
                null,
                null);
    }

    /** The state after an outcome that must have changed something, by a fact that must be the expected one. */
    public static FollowUpState changed(EventType fact, Outcome<FollowUpState> outcome) {
        if (outcome instanceof Outcome.Changed<FollowUpState> changed && changed.type() == fact) {
            return changed.state();
        }
        throw new AssertionError("expected " + fact + " but was " + outcome);
    }

    /** The rule that refused; or what happened instead. */
    public static String rule(Outcome<FollowUpState> outcome) {
        return outcome instanceof Outcome.Refused<FollowUpState> refused ? refused.rule() : String.valueOf(outcome);
    }
}

package org.cybercrimeproject.followup.tracking;

import java.util.List;
import java.util.UUID;
import org.cybercrimeproject.followup.followup.Given;
import org.cybercrimeproject.kit.party.PartyRef;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.LocalizedText;
import org.cybercrimeproject.kit.time.DueWindow;

/** A commitment of which only what the tests are about differs. */
record Promise(UUID id, String text, String on, DueWindow due, Visibility level, boolean struck) {

    /** Made on 26 January 2010, for June and July, PUBLIC. */
    static Promise of(UUID id) {
        return new Promise(
                id,
                "Hold a workshop",
                "2010-01-26",
                Given.window("2010-06-01", "2010-07-31"),
                Visibility.PUBLIC,
                false);
    }

    Promise says(String other) {
        return new Promise(id, other, on, due, level, struck);
    }

    Promise on(String day) {
        return new Promise(id, text, day, due, level, struck);
    }

    Promise due(DueWindow window) {
        return new Promise(id, text, on, window, level, struck);
    }

    Promise at(Visibility other) {
        return new Promise(id, text, on, due, other, struck);
    }

    Promise strike() {
        return new Promise(id, text, on, due, level, true);
    }

    Promise again() {
        return new Promise(id, text, on, due, level, false);
    }

    Commitment toCommitment() {
        var usual = Given.agreed(on, due);
        return new Commitment(
                id,
                LocalizedText.en(text),
                usual.nature(),
                usual.action(),
                List.of(),
                List.of(PartyRef.country("LA")),
                due,
                null,
                List.of("1"),
                null,
                Given.day(on),
                level,
                null,
                struck ? Boolean.TRUE : null);
    }
}

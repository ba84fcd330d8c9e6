package org.cybercrimeproject.activity.activity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.text.LocalizedText;
import org.cybercrimeproject.kit.time.GivenPeriod;

/**
 * The outcome of an activity: when it took place and what came of it.
 *
 * @param period when it took place, with first and last day
 * @param on the day from which it counts as carried out; its last day when left out
 * @param participants who took part; left out: as it stands
 * @param summary what happened; left out: as it stands
 * @param conclusions what was concluded; left out: as it stands
 * @param recommendations what was recommended; left out: as it stands
 * @param commitments what was promised
 */
public record CarryOut(
        @NotNull GivenPeriod period,
        LocalDate on,
        @Valid Participants participants,
        LocalizedText summary,
        LocalizedText conclusions,
        LocalizedText recommendations,
        @Size(max = 200) List<@NotNull @Valid GivenCommitment> commitments) {

    static final Message BOTH_DAYS = Message.of(
            "An outcome has a first and a last day; give both.",
            "Une réalisation a un premier et un dernier jour ; donnez les deux.");

    public CarryOut {
        if (period != null) {
            var read = period.toPeriod();
            if (read.from() == null || read.to() == null) {
                throw new InvalidValue(BOTH_DAYS).in("period");
            }
        }
    }
}

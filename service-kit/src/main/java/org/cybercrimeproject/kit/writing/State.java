package org.cybercrimeproject.kit.writing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.UUID;
import org.cybercrimeproject.kit.reading.Visibility;

/**
 * All of one aggregate, immutable: its JSON is the history, the event and the source of every answer.
 *
 * <p>Additive only: a state written years ago stays readable.
 */
public interface State {

    UUID id();

    /** The reference people use, or null. */
    String reference();

    Visibility visibility();

    /** Whether it was taken back as if it had never been: nobody finds it any more but in its history. */
    default boolean takenBack() {
        return false;
    }

    /** The first day on which the record exists; null when it has no life cycle and exists on every date. */
    @JsonIgnore
    default LocalDate since() {
        return null;
    }
}

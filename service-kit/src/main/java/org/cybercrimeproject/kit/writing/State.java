package org.cybercrimeproject.kit.writing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.Map;
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

    /**
     * Who may see what of it: the record itself under the empty pointer and, under its JSON pointer, each part that has
     * a level of its own. It is the level that holds: never more visible than the record, INTERNAL for a part that was
     * taken back. What a change adds here is asked of the writer, whether it was given or left out (ADR 028).
     */
    default Map<String, Visibility> visibilities() {
        return Map.of("", visibility());
    }

    /**
     * How the body of the request calls what it wrote at a pointer of the state. A part that is written by requests of
     * its own has its fields at their root: {@code /moves/3/reason} of a record that moves is a command's
     * {@code /reason}.
     */
    default String inRequest(String pointer) {
        return pointer.replaceFirst("^/moves/[0-9]+", "");
    }

    /**
     * This state of the past, with its parts hidden from whom they are hidden now: of then and now the stricter counts,
     * and what was withdrawn since is for viewers and above. The level of the record as a whole is not its business.
     *
     * @param now the newest state of the same record
     */
    default State hiddenAs(State now) {
        return this;
    }

    /** The first day on which the record exists; null when it has no life cycle and exists on every date. */
    @JsonIgnore
    default LocalDate since() {
        return null;
    }
}

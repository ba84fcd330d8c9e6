package org.cybercrimeproject.kit.answering;

import java.time.LocalDate;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.writing.State;
import org.cybercrimeproject.kit.writing.Written;

/** The only renderer of a record, for now and for then. */
@FunctionalInterface
public interface View<S extends State, V> {

    /**
     * The record as it is answered.
     *
     * @param written its state and version
     * @param asOf the day on which the answer holds
     * @param level what the reader may see of it
     */
    V of(Written<S> written, LocalDate asOf, Visibility level);
}

package org.cybercrimeproject.country.treaty;

import java.time.LocalDate;
import org.cybercrimeproject.country.instrument.InstrumentState.Basis;

/**
 * When something takes effect, and how that is known.
 *
 * @param on the first day
 * @param basis STATED by a source, or COMPUTED from the instrument's rules
 */
public record EntryIntoForce(LocalDate on, Basis basis) {}

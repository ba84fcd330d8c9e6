package org.cybercrimeproject.kit.sheet;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An entry of a calendar: whole days.
 *
 * @param id the record's id, for the calendar to know it again
 * @param first the first day
 * @param last the last day, inclusive
 * @param title what takes place or is due
 * @param note more about it, or null
 * @param place where, or null
 * @param standing how sure it is
 */
public record Appointment(
        UUID id, LocalDate first, LocalDate last, String title, String note, String place, Standing standing) {

    /** How sure it is that it takes place; RFC 5545, STATUS. */
    public enum Standing {
        TENTATIVE,
        CONFIRMED,
        CANCELLED
    }
}

package org.cybercrimeproject.country.instrument;

import java.time.LocalDate;
import org.cybercrimeproject.kit.reading.Visibility;

/**
 * A recorded consent to be bound that counts towards the instrument's own entry into force.
 *
 * @param party who consented, ISO 3166-1 alpha-2
 * @param on the day of the deposit or of the definitive signature
 * @param visibility who may know of it
 */
public record Consent(String party, LocalDate on, Visibility visibility) {}

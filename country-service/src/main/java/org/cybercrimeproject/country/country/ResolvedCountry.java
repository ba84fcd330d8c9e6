package org.cybercrimeproject.country.country;

import java.time.LocalDate;

/**
 * The country that a name stands for.
 *
 * @param name the name that a page prints on the day, in the language asked for
 */
public record ResolvedCountry(String code, String name, LocalDate asOf) {}

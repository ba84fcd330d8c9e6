package org.cybercrimeproject.country.country;

import java.time.LocalDate;
import org.cybercrimeproject.kit.contract.Always;

/**
 * The country that a name stands for.
 *
 * @param name the name that a page prints on the day, in the language asked for
 */
@Always({"code", "name", "asOf"})
public record ResolvedCountry(String code, String name, LocalDate asOf) {}

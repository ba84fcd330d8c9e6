package org.cybercrimeproject.country.country;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.cybercrimeproject.country.names.NamedCode;
import org.cybercrimeproject.kit.contract.Always;

/**
 * The country that a name stands for.
 *
 * @param name the name that a page prints on the day, in the language asked for
 * @param note the designation note that the page prints with the name, where a body requires one
 * @param lastDay the last day of a former State or territory
 * @param successors what came after a former State or territory
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Always({"code", "name", "asOf"})
public record ResolvedCountry(
        String code, String name, LocalDate asOf, String note, LocalDate lastDay, List<NamedCode> successors) {}

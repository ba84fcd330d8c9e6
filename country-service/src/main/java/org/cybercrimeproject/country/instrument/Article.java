package org.cybercrimeproject.country.instrument;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.cybercrimeproject.kit.text.LocalizedText;

/**
 * An article of an instrument. The number is its key: titles repeat (ETS 185, Art. 16 and 29).
 *
 * @param number its number in the instrument
 * @param section the part of the instrument it stands in
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Article(int number, LocalizedText title, String section) {}

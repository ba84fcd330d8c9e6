package org.cybercrimeproject.country.treaty;

import java.time.LocalDate;
import org.cybercrimeproject.country.names.Names;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.Language;

/**
 * For whom an answer is made.
 *
 * @param day the day on which it holds
 * @param level what the reader may see
 * @param language the language of its words
 * @param names what countries and instruments are called
 */
record Viewer(LocalDate day, Visibility level, Language language, Names.Book names) {

    String country(String code) {
        return names.countryName(code, day, language);
    }

    String instrument(String code) {
        return names.instrument(code, language);
    }
}

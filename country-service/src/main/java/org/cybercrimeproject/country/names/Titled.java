package org.cybercrimeproject.country.names;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cybercrimeproject.kit.text.Language;
import org.cybercrimeproject.kit.text.LocalizedText;

/**
 * A group or an instrument as far as its names go.
 *
 * @param title its title, the short one where there is one
 * @param others what else it is called: its long title, its number in a series, its acronyms
 */
record Titled(String code, LocalizedText title, List<String> others) {

    String in(Language language) {
        return title.in(language);
    }

    /** Whether a name of it has the part, or the part cites it by its number: «ETS No. 185», « STCE n° 185 ». */
    boolean has(String part) {
        var key = Citation.unnumbered(NameKey.of(part));
        var joined = key.replace(" ", "");
        Predicate<String> has =
                name -> name.contains(key) || name.replace(" ", "").equals(joined);
        return !key.isEmpty() && (keys().map(Citation::unnumbered).anyMatch(has) || Citation.names(key, code, keys()));
    }

    private Stream<String> keys() {
        return Stream.concat(Stream.of(code, title.en(), title.fr()), others.stream())
                .filter(name -> name != null)
                .map(NameKey::of);
    }
}

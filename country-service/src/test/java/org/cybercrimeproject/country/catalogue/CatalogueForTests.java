package org.cybercrimeproject.country.catalogue;

import java.util.List;
import java.util.Optional;
import org.cybercrimeproject.country.country.CountryState;
import org.cybercrimeproject.country.group.GroupState;
import org.cybercrimeproject.country.instrument.InstrumentState;
import org.cybercrimeproject.country.names.NamedCountry;

/** The checked-in catalogue, for tests of the rules that it brings data for. */
public final class CatalogueForTests {

    private static final Catalogue CATALOGUE = Catalogue.read();

    private CatalogueForTests() {}

    public static InstrumentState instrument(String code) {
        return CATALOGUE.instruments().stream()
                .filter(instrument -> instrument.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    public static Optional<GroupState> group(String code) {
        return CATALOGUE.groups().stream()
                .filter(group -> group.code().equals(code))
                .findFirst();
    }

    /** All countries as far as their names go. */
    public static List<NamedCountry> countries() {
        return CATALOGUE.countries().stream().map(CountryState::named).toList();
    }
}

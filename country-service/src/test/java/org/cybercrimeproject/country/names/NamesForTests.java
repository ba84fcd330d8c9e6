package org.cybercrimeproject.country.names;

import java.util.List;
import org.cybercrimeproject.country.catalogue.CatalogueForTests;

/** The names of the catalogue, for tests without a database. */
public final class NamesForTests {

    public static final Names.Book BOOK = new Names.Book("test", CatalogueForTests.countries(), List.of(), List.of());

    private NamesForTests() {}
}

package org.cybercrimeproject.kit.writing;

import java.util.Set;

/**
 * Which values of a claim a writer needs whose token carries that claim: an editor may be narrowed to projects or to
 * countries.
 *
 * @param claim the claim, {@code projects} or {@code countries}; empty when nothing narrows who writes such a record
 * @param values what the record belongs to; empty means that only a writer who is not narrowed may write it
 */
public record Scope(String claim, Set<String> values) {

    /** Whoever may write at all may write it. */
    public static final Scope ANY = new Scope("", Set.of());

    public static final String PROJECTS = "projects";
    public static final String COUNTRIES = "countries";

    /** A record of these projects: references. */
    public static Scope ofProjects(String... references) {
        return new Scope(PROJECTS, Set.of(references));
    }

    /** A record of these countries: ISO 3166-1 alpha-2. */
    public static Scope ofCountries(String... codes) {
        return new Scope(COUNTRIES, Set.of(codes));
    }
}

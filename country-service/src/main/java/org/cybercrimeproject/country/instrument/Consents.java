package org.cybercrimeproject.country.instrument;

import java.time.Instant;
import java.util.List;

/** Where the consents under an instrument are recorded. An instrument knows them by this only. */
public interface Consents {

    /** Those that are known now, in the transaction at hand. */
    List<Consent> under(String instrument);

    /** Those that were known at an instant, each as visible as it was then and is now. */
    List<Consent> under(String instrument, Instant knownAt);
}

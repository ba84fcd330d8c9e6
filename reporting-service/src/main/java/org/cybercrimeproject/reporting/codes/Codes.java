package org.cybercrimeproject.reporting.codes;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.cybercrimeproject.kit.codes.CodeLists;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.Language;
import org.cybercrimeproject.reporting.model.NotIncluded;

/** The enumerations of this service's interface. */
class Codes {

    @Produces
    @Singleton
    CodeLists lists() {
        return CodeLists.of(Language.class, NotIncluded.Why.class, Visibility.class);
    }
}

package org.cybercrimeproject.country.codes;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.cybercrimeproject.country.instrument.InstrumentState;
import org.cybercrimeproject.country.instrument.InstrumentWarning;
import org.cybercrimeproject.country.names.CountryName;
import org.cybercrimeproject.country.statement.StatementWarning;
import org.cybercrimeproject.country.treaty.DeclarationKind;
import org.cybercrimeproject.country.treaty.TreatyActionType;
import org.cybercrimeproject.country.treaty.TreatyStatus;
import org.cybercrimeproject.country.treaty.TreatyWarning;
import org.cybercrimeproject.kit.codes.CodeLists;
import org.cybercrimeproject.kit.party.PartyRef;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.Language;
import org.cybercrimeproject.kit.text.Provenance;

/** The enumerations of this service's interface. */
class Codes {

    @Produces
    @Singleton
    CodeLists lists() {
        return CodeLists.of(
                CountryName.Kind.class,
                CountryName.Tongue.class,
                DeclarationKind.class,
                InstrumentState.Basis.class,
                Language.class,
                PartyRef.Kind.class,
                Provenance.Basis.class,
                TreatyActionType.class,
                StatementWarning.Code.class,
                TreatyStatus.class,
                InstrumentWarning.Code.class,
                TreatyWarning.Code.class,
                Visibility.class);
    }
}

package org.cybercrimeproject.country.treaty;

import java.util.List;
import java.util.Optional;
import org.cybercrimeproject.country.group.GroupState;
import org.cybercrimeproject.country.instrument.Consent;
import org.cybercrimeproject.country.instrument.InstrumentState;
import org.cybercrimeproject.kit.writing.Written;

/** What is known of treaties and of who did what under them: now, or at an instant. See {@link Knowledge}. */
interface Known {

    Optional<GroupState> group(String code);

    Optional<Written<InstrumentState>> instrument(String code);

    List<Written<InstrumentState>> instruments();

    /** A position by its natural key. */
    Optional<Written<TreatyPositionState>> position(String subject);

    /** The positions of those who ever extended an instrument to a territory. */
    List<TreatyPositionState> applying(String instrument, String territory);

    /** The consents that count towards an instrument's own entry into force. */
    List<Consent> consents(String instrument);
}

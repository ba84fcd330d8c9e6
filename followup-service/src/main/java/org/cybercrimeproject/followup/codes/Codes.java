package org.cybercrimeproject.followup.codes;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.cybercrimeproject.followup.followup.Action;
import org.cybercrimeproject.followup.followup.FollowUpStatus;
import org.cybercrimeproject.followup.followup.Nature;
import org.cybercrimeproject.followup.followup.Origin;
import org.cybercrimeproject.followup.followup.Timing;
import org.cybercrimeproject.kit.codes.CodeLists;
import org.cybercrimeproject.kit.party.PartyRef;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.Language;
import org.cybercrimeproject.kit.text.Provenance;
import org.cybercrimeproject.kit.time.Precision;

/** The enumerations of this service's interface. */
class Codes {

    @Produces
    @Singleton
    CodeLists lists() {
        return CodeLists.of(
                Action.class,
                FollowUpStatus.class,
                Language.class,
                Nature.class,
                Origin.Kind.class,
                PartyRef.Kind.class,
                Precision.class,
                Provenance.Basis.class,
                Timing.class,
                Visibility.class);
    }
}

package org.cybercrimeproject.activity.codes;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.cybercrimeproject.activity.activity.ActivityKind;
import org.cybercrimeproject.activity.activity.ActivityStatus;
import org.cybercrimeproject.activity.activity.CommitmentAction;
import org.cybercrimeproject.activity.activity.CommitmentNature;
import org.cybercrimeproject.activity.activity.OrganisationRole;
import org.cybercrimeproject.activity.organisation.OrganisationKind;
import org.cybercrimeproject.activity.warning.Warning;
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
                ActivityKind.class,
                ActivityStatus.class,
                CommitmentAction.class,
                CommitmentNature.class,
                Language.class,
                OrganisationKind.class,
                OrganisationRole.class,
                PartyRef.Kind.class,
                Precision.class,
                Provenance.Basis.class,
                Visibility.class,
                Warning.Code.class);
    }
}

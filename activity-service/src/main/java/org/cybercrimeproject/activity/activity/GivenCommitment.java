package org.cybercrimeproject.activity.activity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cybercrimeproject.kit.party.PartyRef;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.LocalizedText;
import org.cybercrimeproject.kit.text.Provenance;
import org.cybercrimeproject.kit.time.GivenDue;

/**
 * A promise as it is entered with an outcome; see {@link Commitment} for the meaning of the other fields.
 *
 * @param id left out for a new one; the id of a struck one that this outcome makes again
 */
public record GivenCommitment(
        UUID id,
        @NotNull LocalizedText text,
        @NotNull CommitmentNature nature,
        @NotNull CommitmentAction action,
        @Size(max = 200) List<@NotNull PartyRef> responsible,
        @Size(max = 200) List<@NotNull PartyRef> target,
        @Valid GivenDue due,
        Boolean ongoing,
        @Size(max = 200) List<@NotNull @Size(max = 40) String> outputs,
        @Size(max = 200) List<@NotNull @Size(max = 40) String> instruments,
        Visibility visibility,
        Provenance provenance) {

    Commitment toCommitment(UUID id, LocalDate on, Visibility activity) {
        return new Commitment(
                id,
                text,
                nature,
                action,
                responsible,
                target,
                due == null ? null : due.toDue(),
                ongoing,
                outputs,
                instruments,
                on,
                visibility == null ? activity : visibility,
                provenance,
                null);
    }
}

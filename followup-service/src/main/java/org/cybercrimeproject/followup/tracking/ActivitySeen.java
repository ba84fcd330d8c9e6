package org.cybercrimeproject.followup.tracking;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.Language;
import org.cybercrimeproject.kit.text.Link;
import org.cybercrimeproject.kit.text.LocalizedText;
import org.cybercrimeproject.kit.time.FuzzyPeriod;

/**
 * What tracking needs of an activity's state; the rest of it is none of its business.
 *
 * @param id the activity's id
 * @param reference its reference
 * @param project the reference of its project, which the follow-ups inherit
 * @param title its title
 * @param visibility no follow-up of it is more visible than this
 * @param addresses the ids of the follow-ups it answers; null means unknown
 * @param commitments what was agreed there; null means none yet
 * @param moves its life: whether and when it took place
 * @param withdrawn true when it was taken back as if it had never been, with all its commitments; null means no
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record ActivitySeen(
        UUID id,
        String reference,
        String project,
        LocalizedText title,
        Visibility visibility,
        List<UUID> addresses,
        List<Commitment> commitments,
        List<Stage> moves,
        Boolean withdrawn) {

    /**
     * One move of an activity's life.
     *
     * @param status its status from then on, as activity-service names it
     * @param on the day of the move
     * @param period the plan, or the actual period once it was carried out; or null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Stage(String status, LocalDate on, FuzzyPeriod period) {}

    /** @throws InvalidValue when something is missing without which there is nothing to track */
    public ActivitySeen {
        Commitment.present("id", id);
        Commitment.present("project", project);
        Commitment.present("title", title);
        Commitment.present("visibility", visibility);
        addresses = addresses == null ? null : List.copyOf(addresses);
        commitments = commitments == null ? List.of() : List.copyOf(commitments);
        moves = moves == null ? List.of() : List.copyOf(moves);
    }

    /** Whether a commitment of it does not hold any more. */
    boolean hasStruck(Commitment commitment) {
        return Boolean.TRUE.equals(withdrawn) || Boolean.TRUE.equals(commitment.struck());
    }

    /** A commitment by its id. */
    Optional<Commitment> commitment(UUID followUp) {
        return commitments.stream()
                .filter(commitment -> commitment.id().equals(followUp))
                .findFirst();
    }

    /** The link that a follow-up keeps to it; of one that was withdrawn no word is left but the id. */
    Link link() {
        return Boolean.TRUE.equals(withdrawn)
                ? new Link(id, null, null)
                : new Link(id, reference, title.in(Language.EN));
    }
}

package org.cybercrimeproject.followup.tracking;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cybercrimeproject.followup.followup.Action;
import org.cybercrimeproject.followup.followup.Nature;
import org.cybercrimeproject.kit.party.PartyRef;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.problem.Message;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.LocalizedText;
import org.cybercrimeproject.kit.text.Provenance;
import org.cybercrimeproject.kit.time.DueWindow;

/**
 * A commitment as an activity's state carries it. activity-service has checked it: here none is refused.
 *
 * @param id the id of the follow-up to be
 * @param text what was agreed
 * @param nature what kind of promise it is
 * @param action what is to be done
 * @param responsible who is to do it; null means unknown, an empty list nobody
 * @param target for whom; null means unknown
 * @param due when, or null
 * @param ongoing true when it has no end by its nature
 * @param outputs the outputs it serves; null means unknown
 * @param instruments the instruments it concerns; null means unknown
 * @param on the day of the outcome: the follow-up's first
 * @param visibility who may see it; null means whoever may see the activity
 * @param provenance where it is written, or null
 * @param struck true when the outcome it belonged to was taken back; null means no
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record Commitment(
        UUID id,
        LocalizedText text,
        Nature nature,
        Action action,
        List<PartyRef> responsible,
        List<PartyRef> target,
        DueWindow due,
        Boolean ongoing,
        List<String> outputs,
        List<String> instruments,
        LocalDate on,
        Visibility visibility,
        Provenance provenance,
        Boolean struck) {

    /** @throws InvalidValue when something is missing without which no follow-up can be born */
    public Commitment {
        present("id", id);
        present("text", text);
        present("nature", nature);
        present("action", action);
        present("on", on);
    }

    static void present(String field, Object value) {
        if (value == null) {
            throw new InvalidValue(Message.of(
                    "An activity or commitment came without %s.",
                    "Une activité ou un engagement est venu sans %s.", field));
        }
    }
}

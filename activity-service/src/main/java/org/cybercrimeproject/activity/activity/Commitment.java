package org.cybercrimeproject.activity.activity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cybercrimeproject.kit.party.PartyRef;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.LocalizedText;
import org.cybercrimeproject.kit.text.Provenance;
import org.cybercrimeproject.kit.time.DueWindow;

/**
 * A promise made at an activity. Kept unchanged here: its follow-up, of the same id, lives in followup-service.
 *
 * @param id its id, which is the follow-up's
 * @param text what was promised
 * @param nature how binding it was meant
 * @param action what is to be done
 * @param responsible who is to do it; empty: nobody was named; null: unknown
 * @param target for whom; likewise
 * @param due when it is due, or null when no time was agreed
 * @param ongoing whether it goes on without an end; null means no
 * @param outputs the outputs of the project that it serves, or null
 * @param instruments the instruments that it is about, or null
 * @param on the day it was made: the outcome's
 * @param visibility who may see it, never more than may see the activity
 * @param provenance where it comes from, or null
 * @param struck whether the outcome was undone; null means no
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Commitment(
        UUID id,
        LocalizedText text,
        CommitmentNature nature,
        CommitmentAction action,
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

    /** Who may see it, as far as the activity shows it: one that was struck is for viewers and above. */
    Visibility seenBy() {
        return Boolean.TRUE.equals(struck) ? Visibility.INTERNAL : visibility;
    }

    /** The same, hidden from those from whom the other level hides it. */
    Commitment hiddenAs(Visibility other) {
        return with(responsible, target, on, visibility.stricter(other), struck);
    }

    /** The same, struck: its outcome was undone. */
    Commitment strike() {
        return with(responsible, target, on, visibility, Boolean.TRUE);
    }

    /** The same, made on another day. */
    Commitment madeOn(LocalDate day) {
        return with(responsible, target, day, visibility, struck);
    }

    /** The same, of and for these parties. */
    Commitment of(List<PartyRef> acting, List<PartyRef> actedFor) {
        return with(acting, actedFor, on, visibility, struck);
    }

    private Commitment with(
            List<PartyRef> acting, List<PartyRef> actedFor, LocalDate day, Visibility level, Boolean isStruck) {
        return new Commitment(
                id,
                text,
                nature,
                action,
                acting,
                actedFor,
                due,
                ongoing,
                outputs,
                instruments,
                day,
                level,
                provenance,
                isStruck);
    }
}

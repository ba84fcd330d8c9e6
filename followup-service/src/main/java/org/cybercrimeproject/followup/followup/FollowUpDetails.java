package org.cybercrimeproject.followup.followup;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.cybercrimeproject.kit.party.PartyRef;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.LocalizedText;
import org.cybercrimeproject.kit.text.Provenance;
import org.cybercrimeproject.kit.time.DueWindow;
import org.cybercrimeproject.kit.time.GivenDue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What can be corrected of a follow-up by a merge patch: all that its life cycle and its origin do not own. See {@link
 * FollowUpState} for the meaning of its fields.
 *
 * @param due the window as it should have been recorded, whole; a window that was agreed anew is a rescheduling
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FollowUpDetails(
        @NotNull LocalizedText text,
        @NotNull Nature nature,
        @NotNull Action action,
        @Size(max = 200) List<@NotNull PartyRef> responsible,
        @Size(max = 200) List<@NotNull PartyRef> target,
        @Schema(implementation = GivenDue.class) DueWindow due,
        Boolean ongoing,
        @Size(max = 200) List<@NotBlank @Size(max = 40) String> outputs,
        @Size(max = 200) List<@NotBlank @Size(max = 40) String> instruments,
        @NotNull Visibility visibility,
        Provenance provenance) {

    static FollowUpDetails of(FollowUpState state) {
        return new FollowUpDetails(
                state.text(),
                state.nature(),
                state.action(),
                state.responsible(),
                state.target(),
                state.due(),
                state.ongoing(),
                state.outputs(),
                state.instruments(),
                state.visibility(),
                state.provenance());
    }

    /** These at another level. */
    FollowUpDetails at(Visibility level) {
        return new FollowUpDetails(
                text, nature, action, responsible, target, due, ongoing, outputs, instruments, level, provenance);
    }
}

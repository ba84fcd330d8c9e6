package org.cybercrimeproject.activity.activity;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.cybercrimeproject.kit.party.CountryCodes;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.Link;
import org.cybercrimeproject.kit.text.LocalizedText;
import org.cybercrimeproject.kit.text.Provenance;
import org.cybercrimeproject.kit.text.Texts;

/**
 * What can be corrected of an activity by a merge patch: all that its life cycle does not own. See {@link
 * ActivityState} for the meaning of its fields.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ActivityDetails(
        @NotNull LocalizedText title,
        @NotNull ActivityKind kind,
        @Size(max = 200) List<@NotNull @Valid Part> parts,
        @Valid Place place,
        Boolean online,
        @Size(max = 200) List<@NotNull @Size(max = 4) String> countries,
        @Size(max = 200) List<@NotNull @Size(max = 40) String> outputs,
        @Size(max = 200) List<@NotNull @Valid Involvement> organisations,
        @Valid Participants participants,
        LocalizedText summary,
        LocalizedText conclusions,
        LocalizedText recommendations,
        @Size(max = 200) List<@NotBlank @Size(max = 40) String> instruments,
        @Size(max = 200) List<@NotBlank @Size(max = 300) String> tools,
        @Size(max = 200) List<@NotNull @Valid Document> documents,
        @Size(max = 200) List<@NotNull UUID> addresses,
        Boolean announced,
        Link announcedBy,
        @Size(max = 200) List<@NotBlank @Size(max = 40) String> incomplete,
        @NotNull Visibility visibility,
        Provenance provenance) {

    public ActivityDetails {
        InvalidValue.in("title", () -> Texts.title(title));
        InvalidValue.each("countries", countries, CountryCodes::checked);
    }

    static ActivityDetails of(ActivityState state) {
        return new ActivityDetails(
                state.title(),
                state.kind(),
                state.parts(),
                state.place(),
                state.online(),
                state.countries(),
                state.outputs(),
                state.organisations(),
                state.participants(),
                state.summary(),
                state.conclusions(),
                state.recommendations(),
                state.instruments(),
                state.tools(),
                state.documents(),
                state.addresses(),
                state.announced(),
                state.announcedBy(),
                state.incomplete(),
                state.visibility(),
                state.provenance());
    }

    /** These with what came of the activity; what the outcome leaves out stays. */
    ActivityDetails with(CarryOut outcome) {
        return new ActivityDetails(
                title,
                kind,
                parts,
                place,
                online,
                countries,
                outputs,
                organisations,
                outcome.participants() == null ? participants : outcome.participants(),
                outcome.summary() == null ? summary : outcome.summary(),
                outcome.conclusions() == null ? conclusions : outcome.conclusions(),
                outcome.recommendations() == null ? recommendations : outcome.recommendations(),
                instruments,
                tools,
                documents,
                addresses,
                announced,
                announcedBy,
                incomplete,
                visibility,
                provenance);
    }

    /** These at another level. */
    ActivityDetails at(Visibility level) {
        return new ActivityDetails(
                title,
                kind,
                parts,
                place,
                online,
                countries,
                outputs,
                organisations,
                participants,
                summary,
                conclusions,
                recommendations,
                instruments,
                tools,
                documents,
                addresses,
                announced,
                announcedBy,
                incomplete,
                level,
                provenance);
    }

    /** These with links that say all that is known of what they lead to. */
    ActivityDetails linked(List<Involvement> involved, Link announcing) {
        return new ActivityDetails(
                title,
                kind,
                parts,
                place,
                online,
                countries,
                outputs,
                involved,
                participants,
                summary,
                conclusions,
                recommendations,
                instruments,
                tools,
                documents,
                addresses,
                announced,
                announcing,
                incomplete,
                visibility,
                provenance);
    }
}

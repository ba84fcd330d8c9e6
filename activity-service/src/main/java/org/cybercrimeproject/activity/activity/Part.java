package org.cybercrimeproject.activity.activity;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.text.LocalizedText;
import org.cybercrimeproject.kit.text.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A part of an activity: Cairo was a training and a round table.
 *
 * @param title its title
 * @param kind what kind of event it was
 * @param text what happened there, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ActivityPart")
public record Part(@NotNull LocalizedText title, @NotNull ActivityKind kind, LocalizedText text) {
    public Part {
        InvalidValue.in("title", () -> Texts.title(title));
    }
}

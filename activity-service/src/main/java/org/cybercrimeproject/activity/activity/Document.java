package org.cybercrimeproject.activity.activity;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.text.LocalizedText;
import org.cybercrimeproject.kit.text.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A document that belongs to an activity.
 *
 * @param title its title
 * @param url where it is, http or https
 */
@Schema(name = "ActivityDocument")
public record Document(
        @NotNull LocalizedText title,

        @NotNull @Size(max = 2000) @Pattern(regexp = "https?://\\S+", message = "must be an http or https address")
        String url) {

    public Document {
        InvalidValue.in("title", () -> Texts.title(title));
    }
}

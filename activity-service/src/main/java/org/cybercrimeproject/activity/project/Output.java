package org.cybercrimeproject.activity.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.cybercrimeproject.kit.problem.InvalidValue;
import org.cybercrimeproject.kit.text.LocalizedText;
import org.cybercrimeproject.kit.text.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An output of a project (OECD-DAC): what its activities produce.
 *
 * @param code its code within the project, a text: {@code 5}
 * @param shortTitle its name, «Training»
 * @param text what is to be reached, or null
 * @param indicators how that is measured, or null when nobody said
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ProjectOutput")
public record Output(
        @NotNull
        @Pattern(regexp = "[A-Z0-9][A-Z0-9.-]{0,15}", message = "must be 1 to 16 characters A–Z, 0–9, dot and hyphen")
        String code,

        @NotNull LocalizedText shortTitle,
        LocalizedText text,
        @Size(max = 200) List<@Valid Indicator> indicators) {

    public Output {
        InvalidValue.in("shortTitle", () -> Texts.title(shortTitle));
    }

    /**
     * How an output is measured (IATI result indicator).
     *
     * @param title what is measured
     * @param unit in which unit, or null
     * @param baseline the value before, or null
     * @param target the value aimed at, or null
     * @param actual the value reached, or null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Indicator(
            @NotNull LocalizedText title,
            @Size(max = 300) String unit,
            @Size(max = 300) String baseline,
            @Size(max = 300) String target,
            @Size(max = 300) String actual) {

        public Indicator {
            InvalidValue.in("title", () -> Texts.title(title));
        }
    }
}

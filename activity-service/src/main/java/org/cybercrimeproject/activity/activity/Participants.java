package org.cybercrimeproject.activity.activity;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Who took part.
 *
 * @param number how many, or null when unknown
 * @param approximate whether the number is rounded («some 50»); null means no
 * @param kinds what they are, «judges», or null when unknown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Participants(
        @PositiveOrZero @Max(1_000_000) Integer number,
        Boolean approximate,
        @Size(max = 200) List<@NotBlank @Size(max = 300) String> kinds) {}

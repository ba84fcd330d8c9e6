package org.cybercrimeproject.reporting.model;

import java.util.Objects;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.LocalizedText;

/** A treaty as country-service's catalogue tells it. */
public record Instrument(String code, LocalizedText title, LocalizedText shortTitle, Visibility visibility) {

    public Instrument {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(visibility, "visibility");
    }
}

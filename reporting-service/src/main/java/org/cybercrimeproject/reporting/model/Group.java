package org.cybercrimeproject.reporting.model;

import java.util.Objects;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.LocalizedText;

/** A group of countries as country-service's catalogue tells it. */
public record Group(String code, LocalizedText title, Visibility visibility) {

    public Group {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(visibility, "visibility");
    }
}

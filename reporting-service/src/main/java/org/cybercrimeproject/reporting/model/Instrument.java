package org.cybercrimeproject.reporting.model;

import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.LocalizedText;

/** A treaty as country-service's catalogue tells it. */
public record Instrument(String code, LocalizedText title, LocalizedText shortTitle, Visibility visibility) {}

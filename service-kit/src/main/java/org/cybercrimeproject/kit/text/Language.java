package org.cybercrimeproject.kit.text;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** The two languages that the suite prints. */
public enum Language {
    @JsonProperty("en")
    EN(Locale.ENGLISH),
    @JsonProperty("fr")
    FR(Locale.FRENCH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** The language of a locale: French in French, else English. */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals(FR.code()) ? FR : EN;
    }

    public Locale locale() {
        return locale;
    }

    /** The ISO 639-1 code, in lower case. */
    public String code() {
        return locale.getLanguage();
    }
}

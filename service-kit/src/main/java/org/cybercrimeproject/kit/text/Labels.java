package org.cybercrimeproject.kit.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The words that a service prints for its codes and columns, in both languages: {@code labels/en.properties} and
 * {@code labels/fr.properties} of the kit and of the service together.
 *
 * <p>{@code ActivityKind.TRAINING} is a code, {@code column.title} a column. A word that is missing is an error of the
 * build: the service's tests ask for every one.
 */
public final class Labels {

    private static final Map<Language, Properties> WORDS = new EnumMap<>(Language.class);

    static {
        for (var language : Language.values()) {
            WORDS.put(language, read("labels/" + language.code() + ".properties"));
        }
    }

    private Labels() {}

    /** The name of an enumeration at the interface. */
    public static String name(Class<?> enumeration) {
        var schema = enumeration.getAnnotation(Schema.class);
        return schema == null || schema.name().isEmpty() ? enumeration.getSimpleName() : schema.name();
    }

    /** The word for a code. */
    public static String of(Enum<?> code, Language language) {
        return word(name(code.getDeclaringClass()) + "." + code.name(), language);
    }

    /** The word for a code, in both languages. */
    public static LocalizedText of(Enum<?> code) {
        return new LocalizedText(of(code, Language.EN), of(code, Language.FR));
    }

    /**
     * A word.
     *
     * @throws IllegalStateException when it is missing
     */
    public static String word(String key, Language language) {
        return find(key, language).orElseThrow(() -> new IllegalStateException("No label in " + language + ": " + key));
    }

    public static Optional<String> find(String key, Language language) {
        return Optional.ofNullable(WORDS.get(language).getProperty(key));
    }

    private static Properties read(String resource) {
        var words = new Properties();
        try {
            var found = Thread.currentThread().getContextClassLoader().getResources(resource);
            while (found.hasMoreElements()) {
                try (var reader = new InputStreamReader(found.nextElement().openStream(), StandardCharsets.UTF_8)) {
                    words.load(reader);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}

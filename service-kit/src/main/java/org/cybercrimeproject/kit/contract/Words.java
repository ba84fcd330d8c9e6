package org.cybercrimeproject.kit.contract;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

/** What Javadoc says of a record or an enumeration, as the module api-words kept it when the class was compiled. */
final class Words {

    private static final String FOLDER = "META-INF/api-words/";

    /** What fields mean that are named alike everywhere. */
    private static final Properties EVERYWHERE = read(FOLDER + "everywhere.properties");

    private final Properties words;

    private Words(Properties words) {
        this.words = words;
    }

    static Words ofType(String type) {
        return new Words(read(FOLDER + type + ".properties"));
    }

    /** What it is; null when nothing is said. */
    String text() {
        return words.getProperty(".");
    }

    /**
     * What one of its components is, in its own words, else in those of others, else as everywhere; null when nobody
     * says it.
     */
    String of(String component, List<Words> others) {
        return Stream.concat(Stream.of(this), others.stream())
                .map(from -> from.words.getProperty(component))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(EVERYWHERE.getProperty(component));
    }

    private static Properties read(String file) {
        var words = new Properties();
        var loader = Thread.currentThread().getContextClassLoader();
        try (var in = loader.getResourceAsStream(file)) {
            if (in != null) {
                words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}

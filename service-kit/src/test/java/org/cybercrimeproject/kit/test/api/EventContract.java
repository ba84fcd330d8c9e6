package org.cybercrimeproject.kit.test.api;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cybercrimeproject.kit.test.Golden;
import org.cybercrimeproject.kit.writing.EventType;

/** The types of event that a service can emit, held against the golden examples and the AsyncAPI document, both ways. */
public final class EventContract {

    private static final Pattern MESSAGE = Pattern.compile("name: (org\\.cybercrimeproject\\.[a-z.-]+\\.v[0-9]+)");

    private EventContract() {}

    /** What is missing or too much for the service under test; empty when all speak of the same. */
    public static List<String> faults() {
        return faults(emitted(), examples(), messages());
    }

    static List<String> faults(Set<String> emitted, Set<String> examples, Set<String> messages) {
        var faults = new ArrayList<String>();
        var aggregates = emitted.stream().map(EventContract::aggregate).collect(Collectors.toSet());
        for (var type : emitted) {
            if (!examples.contains(type)) {
                faults.add(type + " has no golden example in docs/events/examples");
            }
            if (!messages.contains(type)) {
                faults.add(type + " is no message of docs/events/asyncapi.yaml");
            }
        }
        Stream.concat(examples.stream(), messages.stream())
                .distinct()
                .filter(type -> aggregates.contains(aggregate(type)) && !emitted.contains(type))
                .forEach(type -> faults.add(type + " is documented, but emitted by nobody"));
        return faults;
    }

    /** The wire names of all enums of the service that are event types. */
    private static Set<String> emitted() {
        var names = new TreeSet<String>();
        new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.cybercrimeproject")
                        .stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(EventType.class))
                        .forEach(type -> {
                            for (var fact : type.reflect().getEnumConstants()) {
                                names.add(((EventType) fact).wireName());
                            }
                        });
        return names;
    }

    private static Set<String> examples() {
        try (var files = Files.list(Golden.docs().resolve("events/examples"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> name.substring(0, name.length() - ".json".length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> messages() {
        try {
            return MESSAGE.matcher(Files.readString(Golden.docs().resolve("events/asyncapi.yaml")))
                    .results()
                    .map(match -> match.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String aggregate(String type) {
        return type.split("\\.")[2];
    }
}

package org.cybercrimeproject.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cybercrimeproject.kit.test.Golden;
import org.junit.jupiter.api.Test;

/** docs/errors.md has every type of problem that the suite can answer with, each with an example; and no other. */
class ErrorsDocumentTest {

    /** A rule's name where a rule is refused: the first text of the call. */
    private static final Pattern RULE =
            Pattern.compile("(?:Problem\\.rule\\(|refused\\(|broken\\(\\s*\\w+,)\\s*\"([a-z]+(?:-[a-z]+)+)\"");

    private static final Pattern LISTED = Pattern.compile("`([a-z]+(?:-[a-z]+)*)`");
    private static final Pattern EXAMPLE = Pattern.compile("(?m)^### `([a-z-]+)`$");

    /** Answers of the entry, which is no service. */
    private static final Set<String> OF_THE_ENTRY = Set.of("malformed-request");

    @Test
    void everyTypeIsInATable() throws IOException {
        assertThat(tables()).containsAll(types());
    }

    @Test
    void everyTypeHasAnExampleAndEveryExampleIsOfAType() throws IOException {
        var examples = EXAMPLE.matcher(document())
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        var all = types();
        all.addAll(OF_THE_ENTRY);
        assertThat(examples).containsExactlyElementsOf(all);
    }

    @Test
    void rulesAreFoundHoweverTheyAreRefused() {
        assertThat(rules("return Outcome.refused(\n    \"one-two\", \"x\"); throw Problem.rule(\"three-four\", d);"
                        + " return Outcome.<State>refused(\"five-six\", e)"))
                .containsExactlyInAnyOrder("one-two", "three-four", "five-six");
    }

    private static Set<String> types() throws IOException {
        var types = Arrays.stream(Problem.values())
                .map(problem -> problem.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.toCollection(TreeSet::new));
        try (var files = Files.walk(Golden.docs().getParent())) {
            files.filter(file -> file.toString().contains("/src/main/java/"))
                    .filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> rules(read(file)))
                    .forEach(types::add);
        }
        assertThat(types).as("types found by scanning").hasSizeGreaterThan(Problem.values().length + 10);
        return types;
    }

    private static Stream<String> rules(String source) {
        return RULE.matcher(source).results().map(match -> match.group(1));
    }

    private static Set<String> tables() throws IOException {
        return document()
                .lines()
                .filter(line -> line.startsWith("|"))
                .flatMap(line -> LISTED.matcher(line.split("\\|")[1]).results().map(match -> match.group(1)))
                .collect(Collectors.toSet());
    }

    private static String document() throws IOException {
        return Files.readString(Golden.docs().resolve("errors.md"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

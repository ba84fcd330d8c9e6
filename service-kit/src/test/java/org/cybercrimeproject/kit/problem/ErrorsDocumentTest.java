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
    private static final Pattern WARNING = Pattern.compile("`([A-Z]+(?:_[A-Z]+)*)`");
    private static final Pattern CODES = Pattern.compile("enum Code \\{([^}]*)\\}");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\n]*");
    private static final Pattern EXAMPLE = Pattern.compile("(?m)^### `([a-z-]+)`$");

    private static final Pattern ANSWER = Pattern.compile("(?ms)^### `([a-z-]+)`$.*?^([0-9]{3})  ");

    @Test
    void everyTypeIsInATableAndEveryTableIsOfTypes() throws IOException {
        assertThat(tables()).containsExactlyInAnyOrderElementsOf(types());
    }

    @Test
    void everyExampleIsAnsweredWithTheStatusOfItsType() throws IOException {
        var statuses =
                Arrays.stream(Problem.values()).collect(Collectors.toMap(ErrorsDocumentTest::name, Problem::status));
        var answers = ANSWER.matcher(document()).results().toList();
        assertThat(answers).hasSize((int) EXAMPLE.matcher(document()).results().count());
        for (var answer : answers) {
            var expected = statuses.getOrDefault(answer.group(1), Problem.CONFLICT.status());
            assertThat(answer.group(2)).as(answer.group(1)).isEqualTo(Integer.toString(expected));
        }
    }

    @Test
    void everyKindIsAnsweredSomewhere() throws IOException {
        var sources = sources().map(ErrorsDocumentTest::read).collect(Collectors.joining("\n"));
        assertThat(Problem.values()).allSatisfy(kind -> assertThat(sources).containsPattern(named(kind)));
    }

    @Test
    void aKindThatIsOnlyDeclaredIsFound() {
        assertThat("    TOO_MANY_REQUESTS(429, \"Too many requests\"),")
                .doesNotContainPattern(named(Problem.TOO_MANY_REQUESTS));
        assertThat("throw Problem.TOO_MANY_REQUESTS.with(x)").containsPattern(named(Problem.TOO_MANY_REQUESTS));
    }

    @Test
    void everyTypeHasAnExampleAndEveryExampleIsOfAType() throws IOException {
        var examples = EXAMPLE.matcher(document())
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(examples).containsExactlyElementsOf(types());
    }

    @Test
    void everyWarningIsInTheTableOfWarningsAndNoOtherIs() throws IOException {
        var codes = sources()
                .filter(file -> file.toString().endsWith("Warning.java"))
                .flatMap(file -> warnings(read(file)))
                .collect(Collectors.toSet());
        assertThat(codes).as("codes found by scanning").hasSizeGreaterThan(15);
        var listed = document()
                .lines()
                .filter(line -> line.startsWith("|"))
                .flatMap(line -> WARNING.matcher(line.split("\\|")[1]).results().map(match -> match.group(1)))
                .toList();
        assertThat(listed).containsExactlyInAnyOrderElementsOf(codes);
    }

    @Test
    void warningsAreFoundWithWhatIsSaidOfThem() {
        assertThat(
                        warnings(
                                "record W(Code code) { enum Code { /** Is it ONE, or TWO? */ ONE_TWO, // no THREE_FOUR\n FIVE } }"))
                .containsExactly("ONE_TWO", "FIVE");
    }

    @Test
    void rulesAreFoundHoweverTheyAreRefused() {
        assertThat(rules("return Outcome.refused(\n    \"one-two\", \"x\"); throw Problem.rule(\"three-four\", d);"
                        + " return Outcome.<State>refused(\"five-six\", e)"))
                .containsExactlyInAnyOrder("one-two", "three-four", "five-six");
    }

    private static Set<String> types() throws IOException {
        var types = Arrays.stream(Problem.values())
                .map(ErrorsDocumentTest::name)
                .collect(Collectors.toCollection(TreeSet::new));
        sources().flatMap(file -> rules(read(file))).forEach(types::add);
        assertThat(types).as("types found by scanning").hasSizeGreaterThan(Problem.values().length + 10);
        return types;
    }

    /** The kind's name on the wire, without its beginning. */
    private static String name(Problem kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Where a kind is answered with, or the words for it are chosen. */
    private static Pattern named(Problem kind) {
        return Pattern.compile("(?:Problem\\.|case )" + kind + "\\b|\\b" + kind + "\\.saying\\(");
    }

    private static Stream<Path> sources() throws IOException {
        try (var files = Files.walk(Golden.docs().getParent())) {
            return files
                    .filter(file -> file.toString().contains("/src/main/java/"))
                    .filter(file -> file.toString().endsWith(".java"))
                    .toList()
                    .stream();
        }
    }

    private static Stream<String> rules(String source) {
        return RULE.matcher(source).results().map(match -> match.group(1));
    }

    /** The codes of a record of warnings. */
    private static Stream<String> warnings(String source) {
        return CODES.matcher(COMMENT.matcher(source).replaceAll(""))
                .results()
                .flatMap(match -> Arrays.stream(match.group(1).split("[,;]")))
                .map(String::strip)
                .filter(code -> code.matches("[A-Z_]+"));
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

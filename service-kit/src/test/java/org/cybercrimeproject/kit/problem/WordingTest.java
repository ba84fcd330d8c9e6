package org.cybercrimeproject.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cybercrimeproject.kit.test.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every message of the suite is said in both languages, each in its own signs, and puts the same things in. */
class WordingTest {

    private static final String LITERAL = "\"(?:[^\"\\\\]|\\\\.)*\"";
    private static final String TEXT = LITERAL + "(?:\\s*\\+\\s*" + LITERAL + ")*";
    private static final Pattern MESSAGE =
            Pattern.compile("\\bMessage(?:\\.of)?\\(\\s*(" + TEXT + ")\\s*,\\s*(" + TEXT + ")");
    private static final Pattern PUT_IN = Pattern.compile("%(?:([0-9])\\$)?([a-z])");

    /** The first two texts of a message, as they stand in the source. */
    private record Wording(String en, String fr) {}

    @Test
    void everyMessageOfTheSourcesIsWellSaid() throws IOException {
        var found = sources().flatMap(source -> wordings(source).stream()).toList();
        assertThat(found).as("messages found by scanning").hasSizeGreaterThan(150);
        assertThat(found.stream().flatMap(wording -> faults(wording).stream())).isEmpty();
    }

    @Test
    void everyTitleIsWellSaid() {
        assertThat(Arrays.stream(Problem.values())
                        .map(Problem::title)
                        .flatMap(title -> faults(new Wording(title.en(), title.fr())).stream()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Write a date.        | Write a date.            | not translated
            There is no «%s».    | Il n’y a pas de « %s ».  | guillemets in English
            There is no %s.      | Il n’y a rien.           | other things are put in
            It is on %s, not %s. | Il est le %1$s, non %1$s. | other things are put in
            See \\"on\\".        | Voir \\"on\\".           | straight quotes in French
            """)
    void aFaultIsFound(String en, String fr, String fault) {
        assertThat(faults(new Wording(en, fr)))
                .anySatisfy(found -> assertThat(found).startsWith(fault));
    }

    @Test
    void messagesAreFoundHoweverTheyAreWritten() {
        assertThat(wordings("Message.of(\n  \"a \\\"b\\\"\"\n + \" c\", \"d\", x); new Message(\"e\",\"f\")"))
                .containsExactly(new Wording("a \\\"b\\\" c", "d"), new Wording("e", "f"));
    }

    private static List<String> faults(Wording wording) {
        var faults = new ArrayList<String>();
        var about = ": " + wording.en() + " | " + wording.fr();
        if (wording.en().equals(wording.fr())
                && PUT_IN.matcher(wording.en()).replaceAll("").matches(".*\\p{L}.*")) {
            faults.add("not translated" + about);
        }
        if (wording.en().matches(".*[«»].*")) {
            faults.add("guillemets in English" + about);
        }
        if (wording.fr().contains("\\\"")) {
            faults.add("straight quotes in French" + about);
        }
        if (!putIn(wording.en()).equals(putIn(wording.fr()))) {
            faults.add("other things are put in" + about);
        }
        return faults;
    }

    /** Which arguments are named, in whatever order. */
    private static TreeSet<Integer> putIn(String text) {
        var numbers = new TreeSet<Integer>();
        var matcher = PUT_IN.matcher(text);
        for (int next = 1; matcher.find(); ) {
            numbers.add(matcher.group(1) == null ? next++ : Integer.parseInt(matcher.group(1)));
        }
        return numbers;
    }

    private static List<Wording> wordings(String source) {
        return MESSAGE.matcher(source)
                .results()
                .map(found -> new Wording(joined(found.group(1)), joined(found.group(2))))
                .toList();
    }

    private static String joined(String text) {
        return text.replaceAll("\"\\s*\\+\\s*\"", "").replaceAll("^\"|\"$", "");
    }

    private static Stream<String> sources() throws IOException {
        try (var files = Files.walk(Golden.docs().getParent())) {
            return files
                    .filter(file -> file.toString().contains("/src/main/java/"))
                    .filter(file -> file.toString().endsWith(".java"))
                    .map(WordingTest::read)
                    .toList()
                    .stream();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

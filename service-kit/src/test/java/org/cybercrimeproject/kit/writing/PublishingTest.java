package org.cybercrimeproject.kit.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.cybercrimeproject.kit.reading.Visibility.INTERNAL;
import static org.cybercrimeproject.kit.reading.Visibility.PARTNERS;
import static org.cybercrimeproject.kit.reading.Visibility.PUBLIC;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cybercrimeproject.kit.json.Json;
import org.cybercrimeproject.kit.problem.BilingualProblem;
import org.cybercrimeproject.kit.problem.Problem.Violation;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.LocalizedText;
import org.cybercrimeproject.kit.time.DueWindow;
import org.cybercrimeproject.kit.time.FuzzyPeriod;
import org.cybercrimeproject.kit.time.GivenPeriod;
import org.junit.jupiter.api.Test;

class PublishingTest {

    private static final Authority EDITOR = new Authority(INTERNAL, false, Map.of());
    private static final Authority PUBLISHER = new Authority(INTERNAL, true, Map.of());

    /** A record with parts that have a level of their own, and with a life. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Thing(
            UUID id, LocalizedText title, List<String> tags, List<Part> parts, List<Move> moves, Visibility visibility)
            implements State {

        @Override
        public String reference() {
            return null;
        }

        @Override
        public Map<String, Visibility> visibilities() {
            var shown = new HashMap<>(Map.of("", visibility));
            for (int i = 0; i < parts.size(); i++) {
                shown.put("/parts/" + i, parts.get(i).level().stricter(visibility));
            }
            return shown;
        }

        Thing titled(String text) {
            return new Thing(id, text == null ? null : LocalizedText.en(text), tags, parts, moves, visibility);
        }

        Thing with(Part... others) {
            return new Thing(id, title, tags, List.of(others), moves, visibility);
        }

        Thing moved(Move... others) {
            return new Thing(id, title, tags, parts, List.of(others), visibility);
        }

        Thing at(Visibility level) {
            return new Thing(id, title, tags, parts, moves, level);
        }
    }

    record Part(String text, Visibility level) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Move(String status, LocalDate on, FuzzyPeriod period, String reason, String evidence) {}

    private static final UUID ID = UUID.fromString("01980f6e-0000-7000-8000-000000000001");
    private static final Thing SHOWN = new Thing(ID, LocalizedText.en("Title"), null, List.of(), List.of(), PUBLIC);

    @Test
    void onlyAPublisherCreatesWhatIsPublic() {
        assertThat(refused(null, SHOWN)).containsExactly("/visibility");
        assertThat(refused(null, SHOWN.at(PARTNERS))).isEmpty();
        assertThatCode(() -> Publishing.check(PUBLISHER, null, SHOWN)).doesNotThrowAnyException();
    }

    @Test
    void whatAChangeAddsToWhatIsShownIsAskedOfTheWriter() {
        assertThat(refused(SHOWN.at(INTERNAL), SHOWN)).contains("/visibility");
        assertThat(refused(SHOWN, SHOWN.with(new Part("Promise", PUBLIC)))).contains("/parts/0/visibility");
        assertThat(refused(SHOWN, SHOWN.with(new Part("Promise", INTERNAL)))).isEmpty();
        assertThat(refused(SHOWN.with(new Part("Promise", INTERNAL)), SHOWN.with(new Part("Promise", PUBLIC))))
                .contains("/parts/0/visibility");
    }

    @Test
    void aPartIsNeverShownBeyondItsRecord() {
        var hidden = SHOWN.at(INTERNAL);
        assertThat(refused(hidden, hidden.with(new Part("Promise", PUBLIC)))).isEmpty();
        assertThat(refused(hidden.with(new Part("Promise", PUBLIC)), SHOWN.with(new Part("Promise", PUBLIC))))
                .contains("/visibility", "/parts/0/visibility");
    }

    @Test
    void whatWasShownAlreadyAsksNobody() {
        var shown = SHOWN.with(new Part("Promise", PUBLIC));
        assertThat(refused(shown, shown.moved(new Move("DONE", LocalDate.EPOCH, null, null, null))))
                .isEmpty();
    }

    @Test
    void wordsOfWhatIsPublicAreAPublishers() {
        assertThat(refused(SHOWN, SHOWN.titled("Another"))).containsExactly("/title");
        assertThat(refused(SHOWN, SHOWN.titled(null))).containsExactly("/title");
        assertThat(refused(SHOWN.at(PARTNERS), SHOWN.at(PARTNERS).titled("Another")))
                .isEmpty();
        assertThatCode(() -> Publishing.check(PUBLISHER, SHOWN, SHOWN.titled("Another")))
                .doesNotThrowAnyException();
        assertThat(refused(SHOWN, SHOWN.moved(new Move("CANCELLED", LocalDate.EPOCH, null, "No money", null))))
                .as("a move is written at the root of its request")
                .containsExactly("/reason");
    }

    @Test
    void aMoveWithoutWordsIsAnEditors() {
        for (var move : List.of(
                new Move("PLANNED", LocalDate.EPOCH, FuzzyPeriod.parse("June 2010"), null, null),
                new Move("FULFILLED", LocalDate.EPOCH, null, null, "https://example.org/report?id=1"),
                new Move("FULFILLED", LocalDate.EPOCH, null, null, "01980f6e-0000-7000-8000-000000000002"),
                new Move("FULFILLED", LocalDate.EPOCH, null, null, "GPC2-107"))) {
            assertThat(refused(SHOWN, SHOWN.moved(move))).as(move.toString()).isEmpty();
        }
        assertThat(refused(SHOWN, SHOWN.moved(new Move("FULFILLED", LocalDate.EPOCH, null, null, "SCANDAL"))))
                .containsExactly("/evidence");
    }

    @Test
    void aPeriodInWordsThatNobodyCanPlaceSaysAnything() {
        var days = LocalDate.EPOCH;
        var own = GivenPeriod.of("They paid the judges", days, days.plusDays(9)).toPeriod();
        var read = GivenPeriod.of("1–10 January 1970", days, days.plusDays(9)).toPeriod();
        assertThat(refused(SHOWN, SHOWN.moved(new Move("PLANNED", days, own, null, null))))
                .containsExactly("/period/text");
        assertThat(refused(SHOWN, SHOWN.moved(new Move("PLANNED", days, read, null, null))))
                .isEmpty();
        assertThat(refused(SHOWN, SHOWN.moved(new Move("PLANNED", days, FuzzyPeriod.ofDay(days), null, null))))
                .isEmpty();
        var told = SHOWN.moved(new Move("PLANNED", days, own, null, null));
        assertThat(refused(told, SHOWN.moved(new Move("PLANNED", days.plusDays(1), own, null, null))))
                .as("the same words, another day")
                .isEmpty();
        record Window(String status, DueWindow due) {}
        assertThat(Words.changed(
                        Json.tree(new Window("AGREED", null)),
                        Json.tree(new Window("AGREED", DueWindow.of(own))),
                        at -> true))
                .containsExactly("/due/period/text");
    }

    @Test
    void whoTakesBackOrHidesPublishesNothing() {
        var told = SHOWN.moved(new Move("CANCELLED", LocalDate.EPOCH, null, "No money", null));
        assertThat(refused(told, SHOWN)).as("an undone move").isEmpty();
        assertThat(refused(SHOWN, SHOWN.titled("Another").at(INTERNAL)))
                .as("lowered")
                .isEmpty();
        assertThat(refused(SHOWN.with(new Part("Promise", PUBLIC)), SHOWN.with(new Part("Other", INTERNAL))))
                .as("a part taken back")
                .isEmpty();
    }

    @Test
    void wordsThatMoveToAnotherPlaceAreStillTheSame() {
        var tagged = new Thing(ID, LocalizedText.en("Title"), List.of("one", "two"), List.of(), List.of(), PUBLIC);
        var turned = new Thing(ID, LocalizedText.en("Title"), List.of("two", "one"), List.of(), List.of(), PUBLIC);
        assertThat(refused(tagged, turned)).isEmpty();
    }

    @Test
    void aCorrectionOfWhatIsPublicIsAPublishersWhateverTheField() {
        record Details(LocalizedText title, Integer number, Visibility visibility) {}
        var shown = new Details(LocalizedText.en("Title"), 1, PUBLIC);
        assertThat(corrected(shown, new Details(LocalizedText.en("Title"), 2, PUBLIC)))
                .containsExactly("/number");
        assertThat(corrected(shown, new Details(LocalizedText.en("Other"), 2, PUBLIC)))
                .containsExactlyInAnyOrder("/title", "/number");
        assertThat(corrected(shown, new Details(LocalizedText.en("Other"), 1, INTERNAL)))
                .isEmpty();
        assertThat(corrected(new Details(null, 1, INTERNAL), shown)).containsExactly("/visibility");
    }

    private static List<String> refused(Thing before, Thing after) {
        return fields(() -> Publishing.check(EDITOR, before, after));
    }

    private static List<String> corrected(Record before, Record after) {
        return fields(() -> Publishing.checkCorrection(EDITOR, before, after));
    }

    private static List<String> fields(Runnable check) {
        var problem = catchThrowableOfType(HttpProblem.class, check::run);
        if (problem == null) {
            return List.of();
        }
        assertThat(problem.getStatusCode()).isEqualTo(403);
        assertThat(problem.getType()).hasToString("urn:cybercrimeproject:problem:publisher-needed");
        return ((BilingualProblem) problem)
                .violations().stream().map(Violation::field).toList();
    }
}

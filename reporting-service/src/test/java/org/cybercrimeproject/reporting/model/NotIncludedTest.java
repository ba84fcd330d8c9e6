package org.cybercrimeproject.reporting.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.awaitility.Awaitility;
import org.cybercrimeproject.kit.consuming.DeadLetters;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.settled.Mark;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.cybercrimeproject.reporting.Neighbours;
import org.cybercrimeproject.reporting.Telling;
import org.cybercrimeproject.reporting.Told;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is told of what is missing, and by which name: nothing that the level might not see. */
@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class NotIncludedTest {

    private static final byte[] POISON = "{no json".getBytes(UTF_8);
    private static final String PROJECT = "LACKING";

    @Inject
    Freshness freshness;

    @Inject
    DeadLetters letters;

    private final Neighbours neighbours = new Neighbours();

    /** Other tests leave letters, too. */
    @BeforeEach
    void nothingIsMissing() {
        Neighbours.sql().update("delete from dead_letter");
    }

    @AfterEach
    void close() {
        neighbours.settle("activity", now());
        neighbours.close();
    }

    @Test
    void aRefusedEventIsNamedToThoseWhoMaySeeItOrSawItsRecord() {
        var open = activity("R-1");
        var secret = activity("R-2");
        var hiddenSince = activity("R-3");
        neighbours.tell(hiddenSince);
        refuse(refused(open, "PUBLIC"), refused(secret, "INTERNAL"), refused(hiddenSince, "INTERNAL"));

        assertThat(missing(Visibility.PUBLIC))
                .containsExactlyInAnyOrder(
                        new NotIncluded("activity", open.subject(), 2L, NotIncluded.Why.REFUSED),
                        new NotIncluded("activity", hiddenSince.subject(), 2L, NotIncluded.Why.REFUSED));
        assertThat(missing(Visibility.PARTNERS))
                .extracting(NotIncluded::subject)
                .containsExactlyInAnyOrder(open.subject(), hiddenSince.subject());
        assertThat(missing(Visibility.INTERNAL))
                .extracting(NotIncluded::subject)
                .containsExactlyInAnyOrder(open.subject(), secret.subject(), hiddenSince.subject());
    }

    @Test
    void aDeadLetterIsCountedForAllAndNamedToThoseWhoSeeItsRecord() {
        var unheardOf = activity("D-1");
        var secret = activity("D-2").visibleTo("INTERNAL");
        var open = activity("D-3");
        neighbours.tell(secret, open);
        neighbours.sayRaw(unheardOf, 2, POISON);
        neighbours.sayRaw(secret, 3, POISON);
        neighbours.sayRaw(open, 4, POISON);
        neighbours.waitUntilApplied();

        assertThat(missing(Visibility.PUBLIC))
                .containsExactlyInAnyOrder(
                        new NotIncluded("activity", null, 2L, NotIncluded.Why.DEAD_LETTER),
                        new NotIncluded("activity", null, 3L, NotIncluded.Why.DEAD_LETTER),
                        new NotIncluded("activity", open.subject(), 4L, NotIncluded.Why.DEAD_LETTER));
        assertThat(missing(Visibility.INTERNAL))
                .containsExactlyInAnyOrder(
                        new NotIncluded("activity", null, 2L, NotIncluded.Why.DEAD_LETTER),
                        new NotIncluded("activity", secret.subject(), 3L, NotIncluded.Why.DEAD_LETTER),
                        new NotIncluded("activity", open.subject(), 4L, NotIncluded.Why.DEAD_LETTER));
    }

    @Test
    void whatBelongsToNoProjectMayBelongToEach() {
        var country = Telling.country("BT", "Bhutan", "Bhoutan");
        var elsewhere = Telling.carriedOut(PROJECT + ".E-1", "x", "2010-01-05", "2010-01-05", "")
                .but("project", "\"ELSEWHERE\"");
        neighbours.tell(country, elsewhere);
        neighbours.sayRaw(country, 2, POISON);
        neighbours.sayRaw(elsewhere, 2, POISON);
        neighbours.waitUntilApplied();

        assertThat(missing(Visibility.PUBLIC))
                .containsExactly(new NotIncluded("country", "BT", 2L, NotIncluded.Why.DEAD_LETTER));
        assertThat(freshness.of(null, Visibility.PUBLIC, null).notIncluded())
                .extracting(NotIncluded::subject)
                .containsExactlyInAnyOrder("BT", elsewhere.subject());
    }

    @Test
    void aLaterStateMakesUpForWhatIsMissingFromWhenItWasRecorded() {
        var told = activity("L-1");
        var begin = now();
        neighbours.say(told, 1, begin);
        neighbours.sendRaw(Neighbours.message(told, 2, begin.plusSeconds(2), POISON));
        neighbours.say(told, 3, begin.plusSeconds(4));
        neighbours.waitUntilApplied();

        assertThat(missing(begin.plusSeconds(1))).as("not recorded yet").isEmpty();
        assertThat(missing(begin.plusSeconds(2))).hasSize(1);
        assertThat(missing(begin.plusSeconds(3))).hasSize(1);
        assertThat(missing(begin.plusSeconds(4)))
                .as("a later state is complete")
                .isEmpty();
        assertThat(missing(Visibility.PUBLIC)).isEmpty();
    }

    /** A text of the database holds no U+0000, and the headers are kept as JSON, which writes it in another way. */
    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "a\\u0000b", "a\\\\u0000b", "\"\\"})
    void whateverADeadLetterIsCalledItIsListed(String subject) {
        var told = new Told(
                "activity",
                "planned",
                subject,
                activity("X-1").state(),
                activity("X-1").timelines());
        neighbours.sayRaw(told, 2, POISON);
        neighbours.waitUntilApplied();

        assertThat(missing(Visibility.PUBLIC))
                .containsExactly(new NotIncluded("activity", null, 2L, NotIncluded.Why.DEAD_LETTER));
        assertThat(letters.below(Long.MAX_VALUE, 10))
                .singleElement()
                .satisfies(
                        letter -> assertThat(letter.headers().get("ce_subject")).isEqualTo(subject.replace('\0', ' ')));
    }

    /** Nobody looks at the periods before a report is made of them, and then it would be too late. */
    @Test
    void aStateWithATimelineThatCanNotBeReadIsADeadLetterToo() {
        var told = Telling.activity("planned", PROJECT + ".P-1", "x", "").but("project", "\"" + PROJECT + "\"");
        neighbours.say(told.with("planned", "[{\"from\":\"2010-01-01\",\"value\":\"some day\"}]"), 1);
        neighbours.waitUntilApplied();

        assertThat(missing(Visibility.PUBLIC))
                .containsExactly(new NotIncluded("activity", null, 1L, NotIncluded.Why.DEAD_LETTER));
    }

    private List<NotIncluded> missing(Visibility level) {
        return freshness.of(PROJECT, level, null).notIncluded();
    }

    private List<NotIncluded> missing(Instant knownAt) {
        return freshness.of(PROJECT, Visibility.PUBLIC, knownAt).notIncluded();
    }

    /** Their ids are made of their references: these are of this test alone. */
    private static Told activity(String reference) {
        return Telling.carriedOut(PROJECT + "." + reference, "x", "2010-01-05", "2010-01-05", "")
                .but("project", "\"" + PROJECT + "\"");
    }

    private static Mark.Refused refused(Told told, String level) {
        return new Mark.Refused("activity", told.subject(), 2, now(), Visibility.valueOf(level));
    }

    private void refuse(Mark.Refused... refused) {
        neighbours.waitUntilApplied();
        neighbours.settle("activity", now(), refused);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> missing(Visibility.INTERNAL).size() == refused.length);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}

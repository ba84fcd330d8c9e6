package org.cybercrimeproject.followup.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cybercrimeproject.followup.followup.FollowUpEvent.AGREED;
import static org.cybercrimeproject.followup.followup.FollowUpEvent.CORRECTED;
import static org.cybercrimeproject.followup.followup.FollowUpEvent.MOVE_CORRECTED;
import static org.cybercrimeproject.followup.followup.FollowUpEvent.VISIBILITY_LOWERED;
import static org.cybercrimeproject.followup.followup.FollowUpEvent.WITHDRAWN;
import static org.cybercrimeproject.followup.tracking.Reconciled.ACTIVITY;
import static org.cybercrimeproject.followup.tracking.Reconciled.activity;
import static org.cybercrimeproject.kit.reading.Visibility.INTERNAL;
import static org.cybercrimeproject.kit.reading.Visibility.PARTNERS;
import static org.cybercrimeproject.kit.reading.Visibility.PUBLIC;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.UUID;
import org.cybercrimeproject.followup.followup.FollowUpState;
import org.cybercrimeproject.followup.followup.FollowUpStatus;
import org.cybercrimeproject.followup.followup.Fulfil;
import org.cybercrimeproject.followup.followup.Given;
import org.cybercrimeproject.followup.followup.Move;
import org.cybercrimeproject.followup.followup.Origin;
import org.cybercrimeproject.followup.followup.Reschedule;
import org.cybercrimeproject.kit.text.Link;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommitmentsBecomeFollowUpsTest {

    private static final LocalDate TODAY = LocalDate.parse("2010-08-01");
    private static final UUID LAOS = UUID.fromString("01900000-0000-7000-8000-0000000000f1");
    private static final UUID CAMBODIA = UUID.fromString("01900000-0000-7000-8000-0000000000f2");
    private static final Promise PROMISE = Promise.of(LAOS);

    private final Reconciled reconciled = new Reconciled();

    @Test
    void eachCommitmentIsBornAgreedOnTheDayOfTheOutcomeUnderItsOwnId() {
        reconciled.hear(1, activity(PUBLIC, PROMISE, Promise.of(CAMBODIA)));

        assertThat(reconciled.present.keySet()).containsExactlyInAnyOrder(LAOS, CAMBODIA);
        var laos = reconciled.get(LAOS);
        var window = Given.window("2010-06-01", "2010-07-31");
        assertThat(laos.moves())
                .containsExactly(new Move(FollowUpStatus.AGREED, Given.day("2010-01-26"), window, null, null));
        assertThat(laos.due()).isEqualTo(window);
        assertThat(laos.project()).isEqualTo("GPC2");
        assertThat(laos.responsible()).isEmpty();
        assertThat(laos.outputs()).containsExactly("1");
        assertThat(laos.instruments()).isNull();
        assertThat(laos.origin())
                .isEqualTo(new Origin(Origin.Kind.ACTIVITY, new Link(ACTIVITY, "GPC2-8", "Kuala Lumpur")));
        assertThat(reconciled.facts).containsExactly(AGREED, AGREED);
    }

    @Test
    void toldTheSameInANewVersionNothingHappens() {
        reconciled.hear(1, activity(PUBLIC, PROMISE));
        reconciled.facts.clear();

        reconciled.hear(2, activity(PUBLIC, PROMISE));

        assertThat(reconciled.facts).isEmpty();
    }

    @Test
    void whatIsThereAlreadyThoughNothingWasKnownOfItsActivityStaysAsItIs() {
        reconciled.hear(1, activity(PUBLIC, PROMISE, Promise.of(CAMBODIA).strike()));
        reconciled.forget();
        reconciled.facts.clear();

        reconciled.hear(1, activity(PUBLIC, PROMISE, Promise.of(CAMBODIA).strike()));

        assertThat(reconciled.facts).isEmpty();
        assertThat(reconciled.get(CAMBODIA).takenBack()).isTrue();
    }

    @Test
    void bornNoMoreVisibleThanItsActivityOrItsCommitment() {
        reconciled.hear(1, activity(PARTNERS, PROMISE, Promise.of(CAMBODIA).at(INTERNAL)));

        assertThat(reconciled.get(LAOS).visibility()).isEqualTo(PARTNERS);
        assertThat(reconciled.get(CAMBODIA).visibility()).isEqualTo(INTERNAL);
    }

    @Test
    void aCommitmentThatNamesNoLevelHasItsActivitys() {
        reconciled.hear(1, activity(PARTNERS, PROMISE.at(null)));

        assertThat(reconciled.get(LAOS).visibility()).isEqualTo(PARTNERS);
    }

    @Test
    void itIsLoweredWithItsActivityAndNeverRaised() {
        reconciled.hear(1, activity(PUBLIC, PROMISE));
        reconciled.hear(2, activity(INTERNAL, PROMISE));
        reconciled.hear(3, activity(PUBLIC, PROMISE));

        assertThat(reconciled.get(LAOS).visibility()).isEqualTo(INTERNAL);
        assertThat(reconciled.facts).containsExactly(AGREED, VISIBILITY_LOWERED);
    }

    @Test
    void oneThatAPersonMadeStricterStaysSo() {
        reconciled.hear(1, activity(PUBLIC, PROMISE));
        reconciled.act(LAOS, state -> state.lower(INTERNAL));

        reconciled.hear(2, activity(PARTNERS, PROMISE));

        assertThat(reconciled.get(LAOS).visibility()).isEqualTo(INTERNAL);
        assertThat(reconciled.facts).isEmpty();
    }

    @Test
    void anUntouchedOneDoesNotOutliveItsCommitmentAndComesBackWithIt() {
        reconciled.hear(1, activity(PUBLIC, PROMISE));
        reconciled.hear(2, activity(PUBLIC, PROMISE.strike()));
        assertThat(reconciled.get(LAOS).takenBack()).isTrue();

        reconciled.hear(3, activity(PUBLIC, PROMISE.on("2010-02-10").says("Hold a seminar")));

        assertThat(reconciled.get(LAOS).takenBack()).isFalse();
        assertThat(reconciled.get(LAOS).text().en()).isEqualTo("Hold a seminar");
        assertThat(reconciled.get(LAOS).since()).isEqualTo("2010-02-10");
        assertThat(reconciled.facts).containsExactly(AGREED, WITHDRAWN, AGREED);
    }

    @Test
    void aWithdrawnActivityTakesAllItsCommitmentsBack() {
        reconciled.hear(1, activity(PUBLIC, PROMISE));
        reconciled.hear(2, activity("Kuala Lumpur", PUBLIC, true, PROMISE));

        assertThat(reconciled.get(LAOS).takenBack()).isTrue();
    }

    @Test
    void struckAndHiddenAtOnceIsOneFactAndBothHold() {
        reconciled.hear(1, activity(PUBLIC, PROMISE));
        reconciled.hear(2, activity(INTERNAL, PROMISE.strike()));

        assertThat(reconciled.get(LAOS).takenBack()).isTrue();
        assertThat(reconciled.get(LAOS).visibility()).isEqualTo(INTERNAL);
        assertThat(reconciled.facts).containsExactly(AGREED, WITHDRAWN);
    }

    @Test
    void aStruckCommitmentThatWasNeverSeenIsBornWithdrawnAndCanBeMadeAgain() {
        reconciled.hear(2, activity(PUBLIC, PROMISE.strike()));
        assertThat(reconciled.get(LAOS).takenBack()).isTrue();

        reconciled.hear(3, activity(PUBLIC, PROMISE));

        assertThat(reconciled.get(LAOS).takenBack()).isFalse();
        assertThat(reconciled.facts).containsExactly(WITHDRAWN, AGREED);
    }

    @Test
    void whatAPersonWithdrewComesBackOnlyWhenItsCommitmentIsMadeAgain() {
        reconciled.hear(1, activity(PUBLIC, PROMISE));
        reconciled.act(LAOS, FollowUpState::withdraw);

        reconciled.hear(2, activity(PUBLIC, PROMISE));
        assertThat(reconciled.get(LAOS).takenBack()).isTrue();
        assertThat(reconciled.facts).isEmpty();

        reconciled.hear(3, activity(PUBLIC, PROMISE.strike()));
        reconciled.hear(4, activity(PUBLIC, PROMISE));
        assertThat(reconciled.get(LAOS).takenBack()).isFalse();
        assertThat(reconciled.facts).containsExactly(AGREED);
    }

    @Test
    void oneThatSomebodyWorkedOnStaysAndIsAskedAboutUntilItsCommitmentIsMadeAgain() {
        reconciled.hear(1, activity(PUBLIC, PROMISE));
        reconciled.act(
                LAOS, state -> state.reschedule(new Reschedule(Given.given("2010-09-01", null), null, "x"), TODAY));

        reconciled.hear(2, activity(PARTNERS, PROMISE.strike()));
        assertThat(reconciled.get(LAOS).takenBack()).isFalse();
        assertThat(reconciled.facts).containsExactly(VISIBILITY_LOWERED);
        assertThat(reconciled.toDecide).containsExactly(LAOS);

        reconciled.hear(3, activity(PARTNERS, PROMISE.says("Hold a seminar")));
        assertThat(reconciled.toDecide).isEmpty();
        assertThat(reconciled.get(LAOS).text().en()).isEqualTo("Hold a workshop");
        assertThat(reconciled.get(LAOS).due()).isEqualTo(Given.window("2010-09-01", null));
    }

    @Test
    void aFulfilledOneStaysFulfilledWhenItsCommitmentIsStruck() {
        reconciled.hear(1, activity(PUBLIC, PROMISE));
        reconciled.act(LAOS, state -> state.fulfil(new Fulfil(null, "Report", null), TODAY));

        reconciled.hear(2, activity(PUBLIC, PROMISE.strike()));

        assertThat(reconciled.get(LAOS).status()).isEqualTo(FollowUpStatus.FULFILLED);
        assertThat(reconciled.facts).isEmpty();
        assertThat(reconciled.toDecide).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // the outcome's corrected day, its next move's day, the birth
        "2009-12-20, , 2009-12-20",
        "2010-03-15, , 2010-03-15",
        "2009-12-20, 2010-03-01, 2009-12-20",
        "2010-02-20, 2010-03-01, 2010-02-20",
        "2010-03-01, 2010-03-01, 2010-03-01",
        "2010-03-15, 2010-03-01, 2010-03-01"
    })
    void itsBirthFollowsACorrectedOutcomeAtTheLatestItsNextMove(String outcome, String next, String birth) {
        reconciled.hear(1, activity(PUBLIC, PROMISE));
        if (next != null) {
            var moved = new Reschedule(Given.given("2010-09-01", null), Given.day(next), "Elections");
            reconciled.act(LAOS, state -> state.reschedule(moved, TODAY));
        }
        reconciled.facts.clear();

        reconciled.hear(2, activity(PUBLIC, PROMISE.on(outcome)));

        assertThat(reconciled.get(LAOS).since()).isEqualTo(birth);
        assertThat(reconciled.facts).containsExactly(MOVE_CORRECTED);
    }

    @Test
    void itsLinkFollowsTheCorrectedTitleOfItsActivity() {
        reconciled.hear(1, activity(PUBLIC, PROMISE));
        reconciled.act(LAOS, state -> state.fulfil(new Fulfil(null, "Report", null), TODAY));

        reconciled.hear(2, activity("Workshop in Kuala Lumpur", PUBLIC, null, PROMISE));

        assertThat(reconciled.get(LAOS).origin().activity().name()).isEqualTo("Workshop in Kuala Lumpur");
        assertThat(reconciled.facts).containsExactly(CORRECTED);
    }

    @Test
    void anActivityWithoutCommitmentsDemandsNothing() throws Exception {
        var json = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        var planned = json.readValue("""
                {"id": "01900000-0000-7000-8000-0000000000a9", "reference": "GPC2-9", "project": "GPC2",
                 "title": {"en": "Planned"}, "kind": "WORKSHOP", "visibility": "PUBLIC", "somethingNew": [1],
                 "moves": [{"status": "PROPOSED", "on": "2010-01-01", "reason": "because"}]}
                """, ActivitySeen.class);

        reconciled.hear(1, planned);

        assertThat(reconciled.present).isEmpty();
    }
}

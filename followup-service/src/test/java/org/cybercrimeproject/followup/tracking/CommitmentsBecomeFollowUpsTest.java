package org.cybercrimeproject.followup.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cybercrimeproject.followup.followup.FollowUpEvent;
import org.cybercrimeproject.followup.followup.FollowUpState;
import org.cybercrimeproject.followup.followup.FollowUpStatus;
import org.cybercrimeproject.followup.followup.Fulfil;
import org.cybercrimeproject.followup.followup.Given;
import org.cybercrimeproject.followup.followup.Move;
import org.cybercrimeproject.followup.followup.Origin;
import org.cybercrimeproject.followup.followup.Reschedule;
import org.cybercrimeproject.kit.reading.Visibility;
import org.cybercrimeproject.kit.text.Link;
import org.cybercrimeproject.kit.text.LocalizedText;
import org.cybercrimeproject.kit.writing.Outcome;
import org.junit.jupiter.api.Test;

class CommitmentsBecomeFollowUpsTest {

    private static final LocalDate OUTCOME = LocalDate.parse("2010-01-26");
    private static final LocalDate TODAY = LocalDate.parse("2010-08-01");
    private static final UUID ACTIVITY = UUID.fromString("01900000-0000-7000-8000-0000000000a8");
    private static final UUID LAOS = UUID.fromString("01900000-0000-7000-8000-0000000000f1");
    private static final UUID CAMBODIA = UUID.fromString("01900000-0000-7000-8000-0000000000f2");

    private final Map<UUID, FollowUpState> present = new HashMap<>();
    private final List<FollowUpEvent> facts = new ArrayList<>();
    private final List<Demand.Decision> decisions = new ArrayList<>();

    @Test
    void eachCommitmentIsBornAgreedOnTheDayOfTheOutcomeUnderItsOwnId() {
        reconcile(1, activity(Visibility.PUBLIC, commitment(LAOS, Visibility.PUBLIC), conditional(CAMBODIA)));

        assertThat(present.keySet()).containsExactlyInAnyOrder(LAOS, CAMBODIA);
        var laos = present.get(LAOS);
        assertThat(laos.moves())
                .containsExactly(
                        new Move(FollowUpStatus.AGREED, OUTCOME, Given.window("2010-06-01", "2010-07-31"), null, null));
        assertThat(laos.due()).isEqualTo(Given.window("2010-06-01", "2010-07-31"));
        assertThat(laos.project()).isEqualTo("GPC2");
        assertThat(laos.responsible()).isEmpty();
        assertThat(laos.outputs()).containsExactly("1");
        assertThat(laos.instruments()).isNull();
        assertThat(laos.origin())
                .isEqualTo(new Origin(Origin.Kind.ACTIVITY, new Link(ACTIVITY, "GPC2-8", "Kuala Lumpur")));
        assertThat(facts).containsExactly(FollowUpEvent.AGREED, FollowUpEvent.AGREED);
    }

    @Test
    void toldTwiceNothingHappens() {
        var told = activity(Visibility.PUBLIC, commitment(LAOS, Visibility.PUBLIC));
        reconcile(1, told);
        var before = Map.copyOf(present);
        facts.clear();

        reconcile(1, told);
        reconcile(2, told);

        assertThat(present).isEqualTo(before);
        assertThat(facts).isEmpty();
    }

    @Test
    void bornNoMoreVisibleThanItsActivityOrItsCommitment() {
        reconcile(
                1,
                activity(
                        Visibility.PARTNERS,
                        commitment(LAOS, Visibility.PUBLIC),
                        commitment(CAMBODIA, Visibility.INTERNAL)));

        assertThat(present.get(LAOS).visibility()).isEqualTo(Visibility.PARTNERS);
        assertThat(present.get(CAMBODIA).visibility()).isEqualTo(Visibility.INTERNAL);
    }

    @Test
    void aCommitmentThatNamesNoLevelHasItsActivitys() {
        reconcile(1, activity(Visibility.PARTNERS, commitment(LAOS, null)));

        assertThat(present.get(LAOS).visibility()).isEqualTo(Visibility.PARTNERS);
    }

    @Test
    void itIsLoweredWithItsActivityAndNeverRaised() {
        reconcile(1, activity(Visibility.PUBLIC, commitment(LAOS, Visibility.PUBLIC)));
        reconcile(2, activity(Visibility.INTERNAL, commitment(LAOS, Visibility.PUBLIC)));
        reconcile(3, activity(Visibility.PUBLIC, commitment(LAOS, Visibility.PUBLIC)));

        assertThat(present.get(LAOS).visibility()).isEqualTo(Visibility.INTERNAL);
        assertThat(facts).containsExactly(FollowUpEvent.AGREED, FollowUpEvent.VISIBILITY_LOWERED);
    }

    @Test
    void oneThatAPersonMadeStricterStaysSo() {
        reconcile(1, activity(Visibility.PUBLIC, commitment(LAOS, Visibility.PUBLIC)));
        put(present.get(LAOS).lowerVisibility(Visibility.INTERNAL));
        facts.clear();

        reconcile(2, activity(Visibility.PARTNERS, commitment(LAOS, Visibility.PUBLIC)));

        assertThat(present.get(LAOS).visibility()).isEqualTo(Visibility.INTERNAL);
        assertThat(facts).isEmpty();
    }

    @Test
    void anUntouchedOneDoesNotOutliveItsCommitmentAndComesBackWithIt() {
        reconcile(1, activity(Visibility.PUBLIC, commitment(LAOS, Visibility.PUBLIC)));
        reconcile(2, activity(Visibility.PUBLIC, struck(LAOS)));
        assertThat(present.get(LAOS).takenBack()).isTrue();
        reconcile(2, activity(Visibility.PUBLIC, struck(LAOS)));

        reconcile(3, activity(Visibility.PUBLIC, commitment(LAOS, Visibility.PUBLIC)));

        assertThat(present.get(LAOS).takenBack()).isFalse();
        assertThat(facts).containsExactly(FollowUpEvent.AGREED, FollowUpEvent.WITHDRAWN, FollowUpEvent.AGREED);
    }

    @Test
    void struckAndHiddenAtOnceIsOneFactAndBothHold() {
        reconcile(1, activity(Visibility.PUBLIC, commitment(LAOS, Visibility.PUBLIC)));
        reconcile(2, activity(Visibility.INTERNAL, struck(LAOS)));

        assertThat(present.get(LAOS).takenBack()).isTrue();
        assertThat(present.get(LAOS).visibility()).isEqualTo(Visibility.INTERNAL);
        assertThat(facts).containsExactly(FollowUpEvent.AGREED, FollowUpEvent.WITHDRAWN);
    }

    @Test
    void aStruckCommitmentThatWasNeverSeenIsNotBorn() {
        reconcile(2, activity(Visibility.PUBLIC, struck(LAOS)));

        assertThat(present).isEmpty();
    }

    @Test
    void oneThatSomebodyWorkedOnStaysAndIsAskedAboutOnce() {
        reconcile(1, activity(Visibility.PUBLIC, conditional(CAMBODIA)));
        put(present.get(CAMBODIA)
                .reschedule(new Reschedule(Given.given("2010-09-01", null), null, "Elections"), TODAY));
        facts.clear();

        reconcile(2, activity(Visibility.PARTNERS, struck(CAMBODIA)));
        reconcile(3, activity(Visibility.PARTNERS, struck(CAMBODIA)));

        assertThat(present.get(CAMBODIA).takenBack()).isFalse();
        assertThat(facts).containsExactly(FollowUpEvent.VISIBILITY_LOWERED);
        assertThat(decisions).isNotEmpty();
        assertThat(decisions.stream().distinct())
                .singleElement()
                .satisfies(decision -> assertThat(decision.advice()).isEqualTo(CommitmentsBecomeFollowUps.CANCEL));
    }

    @Test
    void aFulfilledOneStaysFulfilledWhenItsCommitmentIsStruck() {
        reconcile(1, activity(Visibility.PUBLIC, commitment(LAOS, Visibility.PUBLIC)));
        put(present.get(LAOS).fulfil(new Fulfil(null, "Report", null), TODAY));
        facts.clear();

        reconcile(2, activity(Visibility.PUBLIC, struck(LAOS)));

        assertThat(present.get(LAOS).status()).isEqualTo(FollowUpStatus.FULFILLED);
        assertThat(facts).isEmpty();
        assertThat(decisions).isEmpty();
    }

    @Test
    void anActivityWithoutCommitmentsDemandsNothing() throws Exception {
        var planned = json().readValue("""
                {"id": "01900000-0000-7000-8000-0000000000a9", "reference": "GPC2-9", "project": "GPC2",
                 "title": {"en": "Planned"}, "kind": "WORKSHOP", "visibility": "PUBLIC", "somethingNew": [1],
                 "moves": [{"status": "PROPOSED", "on": "2010-01-01", "reason": "because"}]}
                """, ActivitySeen.class);

        reconcile(1, planned);

        assertThat(present).isEmpty();
    }

    private void reconcile(long sequence, ActivitySeen activity) {
        for (var demand : CommitmentsBecomeFollowUps.demands(activity, sequence, Map.copyOf(present))) {
            if (demand instanceof Demand.Birth birth) {
                put(Outcome.changed(FollowUpEvent.AGREED, birth.state()));
            } else if (demand instanceof Demand.Change change) {
                put(change.outcome());
            } else if (demand instanceof Demand.Decision decision) {
                decisions.add(decision);
            }
        }
    }

    private void put(Outcome<FollowUpState> outcome) {
        var changed = (Outcome.Changed<FollowUpState>) outcome;
        present.put(changed.state().id(), changed.state());
        facts.add((FollowUpEvent) changed.type());
    }

    private static ActivitySeen activity(Visibility visibility, Commitment... commitments) {
        return new ActivitySeen(
                ACTIVITY,
                "GPC2-8",
                "GPC2",
                LocalizedText.en("Kuala Lumpur"),
                visibility,
                null,
                List.of(commitments),
                List.of(new ActivitySeen.Stage("CARRIED_OUT", OUTCOME, null)));
    }

    private static Commitment commitment(UUID id, Visibility visibility) {
        var f = Given.agreed("2010-01-26", Given.window("2010-06-01", "2010-07-31"));
        return new Commitment(
                id,
                f.text(),
                f.nature(),
                f.action(),
                f.responsible(),
                f.target(),
                f.due(),
                null,
                f.outputs(),
                null,
                OUTCOME,
                visibility,
                null,
                null);
    }

    private static Commitment conditional(UUID id) {
        var c = commitment(id, Visibility.PUBLIC);
        return new Commitment(
                id,
                c.text(),
                c.nature(),
                c.action(),
                c.responsible(),
                c.target(),
                Given.windowOnceMet("2010-06-01", "2010-07-31", null),
                null,
                c.outputs(),
                null,
                OUTCOME,
                c.visibility(),
                null,
                null);
    }

    private static Commitment struck(UUID id) {
        var c = commitment(id, Visibility.PUBLIC);
        return new Commitment(
                id,
                c.text(),
                c.nature(),
                c.action(),
                c.responsible(),
                c.target(),
                c.due(),
                null,
                c.outputs(),
                null,
                OUTCOME,
                c.visibility(),
                null,
                Boolean.TRUE);
    }

    private static ObjectMapper json() {
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }
}

package org.cybercrimeproject.reporting.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.stream.Collectors;
import org.cybercrimeproject.kit.test.Golden;
import org.cybercrimeproject.kit.test.GoldenEvents;
import org.junit.jupiter.api.Test;

/** Reporting reads each event that its neighbours promise to send, from the examples they test with themselves. */
class GoldenEventsTest {

    private static final String PREFIX = "org.cybercrimeproject.";
    private static final Map<String, Class<?>> MODELS = Map.of(
            "project", Project.class,
            "organisation", Organisation.class,
            "activity", Activity.class,
            "follow-up", FollowUp.class,
            "country", Country.class,
            "group", Group.class,
            "instrument", Instrument.class,
            "treaty-position", TreatyPosition.class,
            "country-statement", CountryStatement.class);

    @Test
    void eachExampleIsRead() throws IOException {
        try (var files = Files.list(Golden.docs().resolve("events/examples"))) {
            var types = files.map(file -> file.getFileName().toString().replace(".json", ""))
                    .filter(type -> type.startsWith(PREFIX))
                    .toList();
            assertThat(types).isNotEmpty();
            types.forEach(GoldenEventsTest::read);
        }
    }

    private static void read(String type) {
        var model = MODELS.get(type.substring(PREFIX.length()).split("\\.")[0]);
        assertThat(model).as(type).isNotNull();
        var data = GoldenEvents.example(type).get("data");
        assertThatCode(() -> StateReader.readThoroughly(model, data.get("state"), data.path("timelines")))
                .as(type)
                .doesNotThrowAnyException();
    }

    @Test
    void anActivityCountsUnderItsStatusFromDayToDay() {
        var data = GoldenEvents.example(PREFIX + "activity.carried-out.v1").get("data");
        var known = StateReader.read(
                Activity.class,
                data.get("state").toString(),
                data.get("timelines").toString());
        assertThat(Counted.activity(known))
                .filteredOn(step -> step.measure() == Measure.ACTIVITY_STATUS)
                .extracting(Step::value)
                .contains("CARRIED_OUT");
        assertThat(Counted.activity(known).stream()
                        .filter(step -> step.measure() == Measure.ACTIVITY_STATUS)
                        .mapToLong(Step::amount)
                        .sum())
                .isEqualTo(1);
    }

    @Test
    void whatIsPostponedIsNeitherPlannedNorConfirmedAnyMore() {
        var data = GoldenEvents.example(PREFIX + "activity.postponed.v1").get("data");
        var known = StateReader.read(
                Activity.class,
                data.get("state").toString(),
                data.get("timelines").toString());

        var byStatus = Counted.activity(known).stream()
                .filter(step -> step.measure() == Measure.ACTIVITY_STATUS)
                .collect(Collectors.groupingBy(Step::value, Collectors.summingLong(Step::amount)));

        assertThat(byStatus).isEqualTo(Map.of("PLANNED", 0L, "CONFIRMED", 0L, "POSTPONED", 1L));
    }
}

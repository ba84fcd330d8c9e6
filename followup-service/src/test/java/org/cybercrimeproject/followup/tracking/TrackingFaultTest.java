package org.cybercrimeproject.followup.tracking;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.cybercrimeproject.followup.Topics;
import org.cybercrimeproject.kit.consuming.Event;
import org.cybercrimeproject.kit.consuming.Inflow;
import org.cybercrimeproject.kit.consuming.Reaction;
import org.cybercrimeproject.kit.reading.Sql;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.cybercrimeproject.kit.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Facts that come twice, too late, damaged, or to several replicas at once: the end is the same. */
@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class TrackingFaultTest {

    private static final String FOLLOW_UPS = "/api/v1/follow-ups/";

    @Inject
    AgroalDataSource database;

    @Inject
    Inflow inflow;

    @Inject
    Tracking tracking;

    private Sql sql;

    @BeforeEach
    void open() {
        sql = new Sql(database);
    }

    @Test
    void toldTwiceAndOutOfOrderTheyExistOnce() {
        var activity = new ActivityTold("T2", "T2-1", "2010-01-26");
        var followUp = activity.commitment("Workshop", ActivityTold.WINDOW);
        var first = activity.at(1);
        var third = activity.visibility("PARTNERS").at(3);

        Topics.send(List.of(third, first, third, activity.visibility("PUBLIC").at(2), first, third));

        Topics.awaitApplied(sql);
        assertThat(versions(followUp)).isEqualTo(1);
        editor().get(FOLLOW_UPS + followUp).then().body("visibility", equalTo("PARTNERS"));
        Topics.await(() -> assertThat(Topics.about(followUp)).hasSize(1));
    }

    @Test
    void theWholeTopicToldAgainChangesNothing() {
        var activity = new ActivityTold("T3", "T3-1", "2010-01-26");
        var followUp = activity.commitment("Workshop", ActivityTold.WINDOW);
        var other = activity.commitment("Other", "{}");
        Topics.send(List.of(activity.at(1), activity.strike(other).at(2)));
        Topics.awaitApplied(sql);
        var before = changes();

        sql.update("update applied set last_offset = -1");
        // Of this activity nothing is remembered either; of the others the newest state, as after a lost offset.
        sql.update("delete from activity_seen where id = ?", activity.id());
        Topics.send(IntStream.range(0, 12).mapToObj(TrackingFaultTest::nothing).toList());

        Topics.awaitApplied(sql);
        assertThat(changes()).isEqualTo(before);
        assertThat(versions(followUp)).isEqualTo(1);
        assertThat(versions(other)).isEqualTo(2);
    }

    @Test
    void twoReplicasAtTheSameRecordsMakeThemOnce() {
        var activity = new ActivityTold("T4", "T4-1", "2010-01-26");
        var ids = IntStream.range(0, 8)
                .mapToObj(i -> activity.commitment("Workshop " + i, ActivityTold.WINDOW))
                .toList();
        // A partition that nobody writes to stands for one whose owner is just changing.
        var batch =
                batch(new TopicPartition("country.events", 7), List.of(activity.at(1), activity.at(1), activity.at(2)));

        var replicas = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.runAsync(() -> inflow.receive(batch, new Replica("replica-" + i))))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(replicas).orTimeout(30, TimeUnit.SECONDS).join();

        assertThat(ids).allSatisfy(id -> assertThat(versions(id)).isEqualTo(1));
        assertThat(sql.query("select count(*) from dead_letter where topic = 'country.events'", row -> row.getInt(1)))
                .containsExactly(0);
    }

    @Test
    void theIdOfACommitmentMayExistAlready() {
        var activity = new ActivityTold("T5", "T5-1", "2010-01-26");
        var followUp = activity.commitment("Workshop", ActivityTold.WINDOW);
        Topics.send(List.of(activity.at(1)));
        Topics.awaitApplied(sql);

        sql.update("delete from activity_seen where id = ?", activity.id());
        Topics.send(List.of(activity.at(1)));

        Topics.awaitApplied(sql);
        assertThat(versions(followUp)).isEqualTo(1);
    }

    @Test
    void whatCanNeverBeAppliedStopsNothing() {
        var activity = new ActivityTold("T9", "T9-1", "2010-01-26");
        var followUp = activity.commitment("Workshop", ActivityTold.WINDOW);
        var key = activity.id().toString();
        var type = "org.cybercrimeproject.activity.carried-out.v1";
        var textless = """
                {"state": {"id": "%s", "project": "T9", "title": {"en": "x"}, "visibility": "PUBLIC",
                 "commitments": [{"id": "%s"}]}}""".formatted(key, UUID.randomUUID());
        var before = sql.query("select count(*) from dead_letter", row -> row.getInt(1))
                .get(0);

        Topics.send(List.of(
                ActivityTold.record(key, type, 1, bytes("{\"state\":")),
                ActivityTold.record(key, type, 1, bytes("{\"data\": 1}")),
                ActivityTold.record(key, type, 1, null),
                ActivityTold.record(key, type, 1, bytes(textless)),
                new ProducerRecord<>("activity.events", key, bytes("no headers")),
                ActivityTold.record(key, "org.cybercrimeproject.activity.dreamt-of.v9", 1, bytes("{}")),
                ActivityTold.record(key, "org.cybercrimeproject.project.created.v1", 1, bytes("{\"state\": {}}")),
                activity.at(1)));

        Topics.await(() -> editor().get(FOLLOW_UPS + followUp).then().statusCode(200));
        assertThat(sql.query("select count(*) from dead_letter", row -> row.getInt(1)))
                .containsExactly(before + 5);
    }

    private static ProducerRecord<String, byte[]> nothing(int partition) {
        var any = ActivityTold.record("any", "org.cybercrimeproject.activity.dreamt-of.v9", 1, bytes("{}"));
        return new ProducerRecord<>(any.topic(), partition, any.key(), any.value(), any.headers());
    }

    private static ConsumerRecords<String, byte[]> batch(
            TopicPartition partition, List<ProducerRecord<String, byte[]>> sent) {
        var records = IntStream.range(0, sent.size())
                .mapToObj(i -> {
                    var message = new ConsumerRecord<>(
                            partition.topic(),
                            partition.partition(),
                            i,
                            sent.get(i).key(),
                            sent.get(i).value());
                    sent.get(i).headers().forEach(message.headers()::add);
                    return message;
                })
                .toList();
        return new ConsumerRecords<>(Map.of(partition, records), Map.of());
    }

    private long versions(UUID followUp) {
        return sql.query("select count(*) from change where aggregate_id = ?", row -> row.getLong(1), followUp)
                .get(0);
    }

    private long changes() {
        return sql.query("select count(*) from change", row -> row.getLong(1)).get(0);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static RequestSpecification editor() {
        return given().auth().oauth2(Tokens.of("editor")).contentType("application/json");
    }

    /** One replica's reaction: each hears over a channel of its own. */
    private final class Replica implements Reaction {

        private final String channel;

        Replica(String channel) {
            this.channel = channel;
        }

        @Override
        public String channel() {
            return channel;
        }

        @Override
        public void apply(List<Event> events) {
            events.forEach(event -> tracking.heardOf(event.state(ActivitySeen.class), event.sequence()));
        }
    }
}

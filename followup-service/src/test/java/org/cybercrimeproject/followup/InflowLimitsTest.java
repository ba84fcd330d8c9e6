package org.cybercrimeproject.followup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;
import org.cybercrimeproject.kit.consuming.Event;
import org.cybercrimeproject.kit.consuming.Inflow;
import org.cybercrimeproject.kit.consuming.Poison;
import org.cybercrimeproject.kit.consuming.Reaction;
import org.cybercrimeproject.kit.reading.Sql;
import org.cybercrimeproject.kit.test.SuiteStack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records that are large, or hold what no text of PostgreSQL may. */
@QuarkusTest
@QuarkusTestResource(SuiteStack.class)
class InflowLimitsTest {

    private static final TopicPartition PARTITION = new TopicPartition("reporting.events", 0);

    @Inject
    AgroalDataSource database;

    @Inject
    Inflow inflow;

    private Sql sql;

    @BeforeEach
    void nothingIsApplied() {
        sql = new Sql(database);
        sql.update("delete from applied where topic = ?", PARTITION.topic());
        sql.update("delete from dead_letter where topic = ?", PARTITION.topic());
    }

    /** Two of 600 kB are more than one MiB. */
    @Test
    void largeRecordsAreToldInPortionsAndAppliedTogether() {
        var portions = new ArrayList<List<Long>>();
        var transactions = new HashSet<String>();
        var records = LongStream.range(0, 5)
                .mapToObj(offset -> record(offset, "key", "x".repeat(600 * 1024)))
                .toList();
        receive(records, events -> {
            portions.add(events.stream().map(Event::sequence).toList());
            transactions.addAll(sql.query("select pg_current_xact_id()::text", row -> row.getString(1)));
        });
        assertThat(portions).containsExactly(List.of(1L, 2L), List.of(3L, 4L), List.of(5L));
        assertThat(transactions).hasSize(1);
        assertThat(sql.query(
                        "select last_offset from applied where topic = ?", row -> row.getLong(1), PARTITION.topic()))
                .containsExactly(4L);
    }

    /** Else the dead letter itself would be what can't be applied, and hold up everything behind it for ever. */
    @ParameterizedTest
    @CsvSource({"k\0ey,bitter,k ey,bitter", "key,bit\0ter,key,bit ter"})
    void aDeadLetterIsKeptWhateverItsKeyAndItsReasonHold(String key, String reason, String keptKey, String keptReason) {
        receive(List.of(record(0, key, "x")), events -> {
            throw new Poison(reason);
        });
        assertThat(sql.query(
                        "select record_key || ': ' || reason from dead_letter where topic = ?",
                        row -> row.getString(1),
                        PARTITION.topic()))
                .containsExactly(keptKey + ": " + keptReason);
    }

    /** A batch that is repeated for ever is a failure. */
    private void receive(List<ConsumerRecord<String, byte[]>> records, Consumer<List<Event>> apply) {
        var reaction = new Reaction() {
            @Override
            public String channel() {
                return "nobody-listens";
            }

            @Override
            public void apply(List<Event> events) {
                apply.accept(events);
            }
        };
        var batch = new ConsumerRecords<>(Map.of(PARTITION, records), Map.of());
        CompletableFuture.runAsync(() -> inflow.receive(batch, reaction), task -> new Thread(task).start())
                .orTimeout(30, TimeUnit.SECONDS)
                .join();
    }

    /** A record as a consumer hands it over: it says how long it is. */
    private static ConsumerRecord<String, byte[]> record(long offset, String key, String text) {
        var value = "{\"state\": {\"text\": \"%s\"}}".formatted(text).getBytes(UTF_8);
        return new ConsumerRecord<>(
                PARTITION.topic(),
                PARTITION.partition(),
                offset,
                0,
                TimestampType.CREATE_TIME,
                key.length(),
                value.length,
                key,
                value,
                InflowTest.record(PARTITION, offset).headers(),
                Optional.empty());
    }
}

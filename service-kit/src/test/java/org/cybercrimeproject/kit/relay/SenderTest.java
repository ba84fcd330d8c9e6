package org.cybercrimeproject.kit.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.junit.jupiter.api.Test;

class SenderTest {

    private final Map<String, Object> settings = Sender.settings(new SmallRyeConfigBuilder()
            .withDefaultValue("kafka.bootstrap.servers", "localhost:9092")
            .build());

    @Test
    void whatIsAcknowledgedIsOnAllReplicasOnceAndInOrder() {
        assertThat(settings)
                .containsAllEntriesOf(
                        Map.of(ProducerConfig.ACKS_CONFIG, "all", ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true));
    }

    /** The broker's address is known at once or not at all, a request can be repeated, and all within the transaction. */
    @Test
    void eachGivesUpBeforeWhoWaitsForIt() {
        assertThat(millis(ProducerConfig.MAX_BLOCK_MS_CONFIG))
                .isLessThan(millis(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG));
        assertThat(2 * millis(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG))
                .isLessThan(millis(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG));
        var transaction = Duration.ofSeconds(OutboxBatch.TRANSACTION_SECONDS);
        assertThat(millis(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG))
                .isLessThan(Sending.PATIENCE.toMillis())
                .isLessThan(transaction.minusNanos(Sending.SENDING_NANOS).toMillis());
        assertThat(Sending.PATIENCE).isLessThan(transaction);
    }

    private long millis(String setting) {
        return ((Number) settings.get(setting)).longValue();
    }
}

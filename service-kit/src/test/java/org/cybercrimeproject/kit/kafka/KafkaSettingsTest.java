package org.cybercrimeproject.kit.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KafkaSettingsTest {

    @Test
    void whatIsSaidOfKafkaAltogetherCountsForTheKitsOwnClientsToo() {
        var config = new SmallRyeConfigBuilder()
                .withDefaultValues(Map.of(
                        "kafka.bootstrap.servers", "a:1",
                        "kafka.security.protocol", "SASL_SSL",
                        "kafka.acks", "0",
                        "mp.messaging.incoming.x.security.protocol", "PLAINTEXT"))
                .withSources(new EnvConfigSource(Map.of("KAFKA_SASL_MECHANISM", "SCRAM-SHA-512"), 300))
                .build();
        assertThat(KafkaSettings.of(config, Map.of("acks", "all")))
                .containsOnly(
                        Map.entry("bootstrap.servers", "a:1"),
                        Map.entry("security.protocol", "SASL_SSL"),
                        Map.entry("sasl.mechanism", "SCRAM-SHA-512"),
                        Map.entry("acks", "all"));
    }
}

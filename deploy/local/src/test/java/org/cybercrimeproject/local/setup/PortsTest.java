package org.cybercrimeproject.local.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void withoutSettingsTheUsualPortsAreUsed() {
        Ports ports = Ports.from(Map.of());
        assertThat(ports.of(Port.GATEWAY)).isEqualTo(8080);
        assertThat(ports.of(Port.REPORTING_MANAGEMENT)).isEqualTo(9104);
    }

    @Test
    void theBaseMovesAllPortsByTheSameDistance() {
        Ports ports = Ports.from(Map.of("SUITE_PORT_BASE", "18100"));
        for (Port port : Port.values()) {
            assertThat(ports.of(port)).isEqualTo(port.usual() + 10_000);
        }
    }

    @Test
    void aSinglePortMovesAlone() {
        Ports ports = Ports.from(Map.of("SUITE_PORT_GATEWAY", "8888"));
        assertThat(ports.of(Port.GATEWAY)).isEqualTo(8888);
        assertThat(ports.of(Port.ISSUER)).isEqualTo(8100);
    }

    @Test
    void whatIsNoPortIsRefusedWithItsSetting() {
        for (String wrong : List.of("eight", "80", "70000", "-1", "8080x")) {
            assertThatThrownBy(() -> Ports.from(Map.of("SUITE_PORT_GATEWAY", wrong)))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("SUITE_PORT_GATEWAY")
                    .extracting(e -> ((Refusal) e).exitCode())
                    .isEqualTo(2);
        }
    }

    @Test
    void twoPartsOnOnePortAreRefused() {
        assertThatThrownBy(() -> Ports.from(Map.of("SUITE_PORT_GATEWAY", "8106")))
                .hasMessageContaining("gateway and kafka would share port 8106");
    }

    @Test
    void everyTakenPortIsNamedWithItsSetting() {
        Ports ports = Ports.from(Map.of());
        assertThatThrownBy(() -> ports.refuseTaken(EnumSet.allOf(Port.class), port -> port == 8080 || port == 9104))
                .hasMessageContaining("8080")
                .hasMessageContaining("SUITE_PORT_GATEWAY")
                .hasMessageContaining("9104")
                .hasMessageContaining("SUITE_PORT_REPORTING_MANAGEMENT")
                .hasMessageContaining("SUITE_PORT_BASE=18100")
                .extracting(e -> ((Refusal) e).exitCode())
                .isEqualTo(2);
    }

    @Test
    void onlyPortsThatAreNeededMatter() {
        Ports.from(Map.of()).refuseTaken(EnumSet.of(Port.KAFKA), port -> port == 8080);
    }

    @Test
    void aListenerIsNoticedOnLoopbackAndOnAllAddresses() throws Exception {
        try (ServerSocket all = new ServerSocket(0);
                ServerSocket loopback = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Ports.taken(all.getLocalPort())).isTrue();
            assertThat(Ports.taken(loopback.getLocalPort())).isTrue();
        }
    }
}

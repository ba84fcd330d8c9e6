package org.cybercrimeproject.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class HungUpTest {

    @Test
    void whoeverAskedIsGone() {
        assertThat(HungUp.is(new ClosedChannelException())).isTrue();
        assertThat(HungUp.is(new IllegalStateException(new SocketException("Connection reset"))))
                .isTrue();
        assertThat(HungUp.is(new IOException("Broken pipe"))).isTrue();
    }

    @Test
    void aDatabaseThatHungUpIsAnotherMatter() {
        assertThat(HungUp.is(new IllegalStateException(
                        new SQLException("I/O error", "08006", new SocketException("Connection reset")))))
                .isFalse();
        assertThat(HungUp.is(new IOException("No space left on device"))).isFalse();
        assertThat(HungUp.is(null)).isFalse();
    }
}

package org.cybercrimeproject.kit.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FilePlacesTest {

    private record Config(int atOnce, int perCaller) implements FilesConfig {
        @Override
        public MemorySize longest() {
            return new MemorySize(BigInteger.TEN);
        }

        @Override
        public Duration stall() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration within() {
            return Duration.ofSeconds(1);
        }

        @Override
        public int retryAfter() {
            return 5;
        }
    }

    @Test
    void thereAreSoManyForAllAndSoManyForOne() {
        var places = new FilePlaces(new Config(3, 2), 20);
        places.take("a");
        var second = places.take("a");
        assertThatThrownBy(() -> places.take("a")).satisfies(problem -> refused(problem, 429));
        places.take("b");
        assertThatThrownBy(() -> places.take("c")).satisfies(problem -> refused(problem, 503));
        second.giveBack();
        second.giveBack();
        assertThat(places.taken()).isEqualTo(2);
        places.take("c");
        assertThatThrownBy(() -> places.take("c")).satisfies(problem -> refused(problem, 503));
    }

    /** Files must not take the last connection to the database. */
    @Test
    void thereAreFewerThanConnections() {
        assertThatThrownBy(() -> new FilePlaces(new Config(20, 2), 20)).hasMessageContaining("max-size (20)");
        assertThatThrownBy(() -> new FilePlaces(new Config(0, 2), 20)).hasMessageContaining("at least 1");
        assertThatThrownBy(() -> new FilePlaces(new Config(1, 0), 20)).hasMessageContaining("at least 1");
    }

    private static void refused(Throwable problem, int status) {
        assertThat(problem).isInstanceOfSatisfying(HttpProblem.class, it -> {
            assertThat(it.getStatusCode()).isEqualTo(status);
            assertThat(it.getHeaders()).containsEntry("Retry-After", 5);
        });
    }
}

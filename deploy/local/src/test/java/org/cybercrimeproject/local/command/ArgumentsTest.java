package org.cybercrimeproject.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ArgumentsTest {

    @Test
    void shortAndLongOptionsMeanTheSame() {
        assertThat(Arguments.parse("start", "-d").has("detach")).isTrue();
        assertThat(Arguments.parse("start", "--detach").has("detach")).isTrue();
    }

    @Test
    void aValueMayFollowOrBeJoined() {
        assertThat(Arguments.parse("token", "editor", "--subject", "ann").options())
                .containsEntry("subject", "ann");
        assertThat(Arguments.parse("token", "--subject=ann", "editor").options())
                .containsEntry("subject", "ann");
    }

    @Test
    void operandsAreTakenInAnyPlace() {
        assertThat(Arguments.parse("logs", "-f", "kafka").operand("part")).isEqualTo("kafka");
    }

    @Test
    void whatACommandDoesNotKnowIsRefusedAndNamed() {
        assertThatThrownBy(() -> Arguments.parse("strat")).hasMessageContaining("\"strat\"");
        assertThatThrownBy(() -> Arguments.parse()).hasMessageContaining("lists them");
        assertThatThrownBy(() -> Arguments.parse("stop", "--force")).hasMessageContaining("--force");
        assertThatThrownBy(() -> Arguments.parse("token", "editor", "-s")).hasMessageContaining("needs a value");
        assertThatThrownBy(() -> Arguments.parse("token").operand("role")).hasMessageContaining("takes one role");
        assertThatThrownBy(() -> Arguments.parse("token", "a", "b").operand("role"))
                .hasMessageContaining("takes one role");
    }
}

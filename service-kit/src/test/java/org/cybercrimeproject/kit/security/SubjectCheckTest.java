package org.cybercrimeproject.kit.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectCheckTest {

    @ParameterizedTest
    @ValueSource(strings = {"7f3c0a52-1df1-4a1f-9b8e-5a0c3f0a7a11", "auth0|42", "editor", "systematic", "a b"})
    void whatAnIssuerCallsSomebodyIsASubject(String subject) {
        assertThat(SubjectCheck.isFree(subject)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "  ",
                "system:tracking",
                "System:catalogue",
                " system:x",
                "anonymous",
                "ANONYMOUS",
                "anonymous ",
                "a\nb",
                "a\u0000b",
                "é"
            })
    void namesOfTheSystemAndWhatIsNoSubjectAreNobodys(String subject) {
        assertThat(SubjectCheck.isFree(subject)).isFalse();
    }

    @Test
    void aSubjectHasAtMost255Characters() {
        assertThat(SubjectCheck.isFree("x".repeat(255))).isTrue();
        assertThat(SubjectCheck.isFree("x".repeat(256))).isFalse();
    }
}

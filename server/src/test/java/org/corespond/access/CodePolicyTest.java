package org.corespond.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CodePolicyTest {
    private static final Instant NOW = Instant.ofEpochSecond(3000);

    private static String codeOf(long step) {
        return String.format("%06d", step);
    }

    private static boolean accepts(long step, long lastStep) {
        return CodePolicy.accept(codeOf(step), NOW, lastStep, CodePolicyTest::codeOf)
                .isPresent();
    }

    @Test
    void aStepLasts30Seconds() {
        assertThat(CodePolicy.step(Instant.ofEpochSecond(29))).isZero();
        assertThat(CodePolicy.step(Instant.ofEpochSecond(30))).isEqualTo(1);
    }

    @Test
    void theCodeOfNowAndOfTheStepsBesideItCount() {
        assertThat(accepts(99, 0)).isTrue();
        assertThat(accepts(100, 0)).isTrue();
        assertThat(accepts(101, 0)).isTrue();
        assertThat(accepts(98, 0)).isFalse();
        assertThat(accepts(102, 0)).isFalse();
    }

    @Test
    void aUsedCodeAndOlderOnesDoNotCountAgain() {
        assertThat(accepts(100, 100)).isFalse();
        assertThat(accepts(99, 100)).isFalse();
        assertThat(accepts(101, 100)).isTrue();
    }

    @Test
    void theStepOfTheCodeIsToldSoThatItCanBeUsedUp() {
        assertThat(CodePolicy.accept(" 000 101 ", NOW, 0, CodePolicyTest::codeOf))
                .hasValue(101);
    }
}

package org.corespond.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class LinkPolicyTest {
    private static final Instant EXPIRES = Instant.parse("2026-03-05T15:00:00Z");

    @Test
    void aFreshLinkOpensUntilItExpires() {
        assertThat(LinkPolicy.opens(null, EXPIRES, 0, EXPIRES.minusMillis(1))).isTrue();
        assertThat(LinkPolicy.opens(null, EXPIRES, 0, EXPIRES)).isFalse();
    }

    @Test
    void aUsedLinkDoesNotOpen() {
        assertThat(LinkPolicy.opens(EXPIRES.minusSeconds(9), EXPIRES, 0, EXPIRES.minusSeconds(5)))
                .isFalse();
    }

    @Test
    void theFifthWrongTryClosesIt() {
        assertThat(LinkPolicy.opens(null, EXPIRES, 4, EXPIRES.minusSeconds(5))).isTrue();
        assertThat(LinkPolicy.opens(null, EXPIRES, 5, EXPIRES.minusSeconds(5))).isFalse();
    }
}

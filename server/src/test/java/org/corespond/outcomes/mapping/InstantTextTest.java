package org.corespond.outcomes.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** What is stored and hashed of an instant may never change: it is compared with what was imported before. */
class InstantTextTest {
    @Property
    void anInstantReadsAsJavaWritesIt(
            @ForAll @LongRange(min = -70_000_000_000L, max = 300_000_000_000L) long second,
            @ForAll @IntRange(max = 1) int nanos) {
        Instant instant = Instant.ofEpochSecond(second, nanos);

        assertThat(InstantText.of(instant)).isEqualTo(instant.toString());
    }
}

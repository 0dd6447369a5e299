package org.corespond.kernel;

import java.time.Instant;

/** A span of time, from included, to excluded; never backwards. */
public record Period(Instant from, Instant to) {
    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a period cannot end before it begins");
        }
    }

    public boolean holds(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(to);
    }
}

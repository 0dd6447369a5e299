package org.corespond.county;

import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** What the parts of one call share while it is being made up. */
record Story(
        long number,
        int county,
        Instant received,
        LocalDateTime local,
        @Nullable Instant handoffAcross,
        SyntheticPerson person,
        boolean nameKnown,
        Situation situation,
        Instant cutOff,
        Dice dice) {

    int age() {
        return java.time.Period.between(person.birthDate(), local.toLocalDate()).getYears();
    }

    boolean planted() {
        return handoffAcross != null;
    }
}

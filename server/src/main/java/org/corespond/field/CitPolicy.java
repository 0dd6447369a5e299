package org.corespond.field;

import java.time.LocalDate;
import java.util.List;

/** Whether a unit brings a certified officer. */
final class CitPolicy {
    private CitPolicy() {}

    /** True when somebody of the crew is certified on that day, its last day included (oracle 2). */
    static boolean certified(List<Duty> crew, LocalDate day) {
        return crew.stream().map(Duty::citCertifiedUntil).anyMatch(until -> until != null && !until.isBefore(day));
    }
}

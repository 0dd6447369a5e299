package org.corespond.workgroup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the collaboration wants to move, and by how much.
 *
 * @param aim what is measured, and which way is better
 * @param baseline how it was before
 * @param target how it shall be
 * @param ended why it is no longer pursued, if it is not
 */
public record Goal(
        UUID id,
        String title,
        String owner,
        Aim aim,
        Baseline baseline,
        BigDecimal target,
        LocalDate due,
        @Nullable String ended) {
    /**
     * What is measured.
     *
     * @param source where the facts come from
     * @param measure id of the definition
     * @param share whether it is a share and is shown in percent
     * @param up whether more is better
     */
    public record Aim(String source, String measure, boolean share, boolean up) {}

    /** The value before, its period and the version of the definition under which it was taken. */
    public record Baseline(BigDecimal value, LocalDate from, LocalDate to, int version) {
        /** Less than twelve months may only show a season (outcomes.md 2.3, oracles.md 39). */
        public boolean isShort() {
            return ChronoUnit.MONTHS.between(from, to.plusDays(1)) < 12;
        }
    }

    public boolean isPursued() {
        return ended == null;
    }

    public boolean isMetBy(BigDecimal value) {
        return TargetPolicy.met(aim.up(), target, value);
    }
}

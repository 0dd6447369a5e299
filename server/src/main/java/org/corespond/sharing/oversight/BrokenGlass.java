package org.corespond.sharing.oversight;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One break-glass, with its review when there is one.
 *
 * @param incidentName how the episode is called
 * @param asserted the conditions that its declarer recorded as true
 * @param untilAt when it ends at the latest; the end of the episode ends it earlier
 */
public record BrokenGlass(
        UUID id,
        UUID agency,
        UUID account,
        String role,
        UUID incident,
        String incidentName,
        UUID subject,
        UUID custodian,
        UUID reviewer,
        Reason reasonCode,
        String reason,
        Set<String> asserted,
        Instant provenAt,
        Instant openedAt,
        Instant untilAt,
        Instant reviewDueAt,
        @Nullable Finding finding,
        @Nullable String note,
        @Nullable Instant reviewedAt,
        @Nullable UUID reviewedBy,
        @Nullable Instant toldAt) {
    public BrokenGlass {
        asserted = Set.copyOf(asserted);
    }

    /** With the words that lie sealed. */
    BrokenGlass told(String why, @Nullable String found) {
        return new BrokenGlass(
                id,
                agency,
                account,
                role,
                incident,
                incidentName,
                subject,
                custodian,
                reviewer,
                reasonCode,
                why,
                asserted,
                provenAt,
                openedAt,
                untilAt,
                reviewDueAt,
                finding,
                found,
                reviewedAt,
                reviewedBy,
                toldAt);
    }

    /** Why somebody breaks the glass. */
    public enum Reason {
        LIFE_IN_DANGER,
        OVERDOSE,
        SUICIDE_RISK,
        CANNOT_SPEAK,
        OTHER_EMERGENCY
    }

    /** What the review finds. */
    public enum Finding {
        JUSTIFIED,
        JUSTIFIED_WITH_ADVICE,
        NOT_JUSTIFIED
    }
}

package org.corespond.agreements;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an agreement stands, for whoever leads the collaboration.
 *
 * @param kind such as MOU; papers with the operator of the platform are BAA and QSOA
 * @param due by when it has to be reviewed
 */
public record Standing(
        UUID id,
        String kind,
        String title,
        AgreementStage stage,
        @Nullable Instant due) {
    /** Whether somebody has to look at it now. */
    public boolean isDue() {
        return stage == AgreementStage.DUE || stage == AgreementStage.OVERDUE;
    }
}

package org.corespond.training;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A certificate of a learner.
 *
 * @param classId absent when it was earned elsewhere
 * @param expiresOn its last day; absent when it has none
 * @param withdrawn why it was taken back, or ""
 */
public record Credential(
        UUID id,
        Learner learner,
        CredentialKind kind,
        String course,
        int minutes,
        String issuer,
        @Nullable UUID classId,
        LocalDate issuedOn,
        @Nullable LocalDate expiresOn,
        String code,
        String withdrawn) {}

package org.corespond.kernel;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: an account in one role for one agency of one community, or the platform itself (no account, no agency).
 */
public record Actor(
        UUID communityId,
        @Nullable UUID agencyId,
        @Nullable UUID accountId,
        String name,
        @Nullable Role role) {

    /** The platform's own hand, for clocks that run out and for words typed on the host. */
    public static Actor system(UUID communityId, String name) {
        return new Actor(communityId, null, null, name, null);
    }

    public UUID agency() {
        if (agencyId == null) {
            throw new IllegalStateException("this act needs an agency");
        }
        return agencyId;
    }

    public UUID account() {
        if (accountId == null) {
            throw new IllegalStateException("this act needs an account");
        }
        return accountId;
    }
}

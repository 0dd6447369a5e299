package org.corespond.kernel;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: an account in one role for one agency of one community, or the platform itself (no account, no agency).
 *
 * @param personId for an account of the portal: the person that it was given for; such an account acts for no agency
 */
public record Actor(
        UUID communityId,
        @Nullable UUID agencyId,
        @Nullable UUID accountId,
        String name,
        @Nullable Role role,
        @Nullable UUID personId) {

    public Actor(
            UUID communityId, @Nullable UUID agencyId, @Nullable UUID accountId, String name, @Nullable Role role) {
        this(communityId, agencyId, accountId, name, role, null);
    }

    /** An account of the portal: behind no agency's wall. */
    public static Actor ofPortal(UUID communityId, UUID accountId, String name, Role role, UUID personId) {
        return new Actor(communityId, null, accountId, name, role, personId);
    }

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

    /** The person that a portal's account was given for. */
    public UUID person() {
        if (personId == null) {
            throw new IllegalStateException("this act needs an account of the portal");
        }
        return personId;
    }

    public UUID account() {
        if (accountId == null) {
            throw new IllegalStateException("this act needs an account");
        }
        return accountId;
    }
}

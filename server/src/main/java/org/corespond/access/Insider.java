package org.corespond.access;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.UUID;
import org.corespond.directory.Agency;
import org.corespond.directory.Community;
import org.corespond.kernel.Actor;
import org.corespond.kernel.Role;
import org.corespond.kernel.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;

/** The principal of a complete sign-in, acting in one membership; small, since every request reads it. */
record Insider(
        UUID communityId,
        UUID agencyId,
        UUID accountId,
        UUID membershipId,
        String name,
        Role role,
        String communityName,
        String agencyName,
        ZoneId zone,
        @Nullable UUID personId)
        implements SignedIn, AuthenticatedPrincipal, Serializable {

    static Insider of(Account account, Membership membership, Agency agency, Community community) {
        return new Insider(
                account.communityId(),
                agency.id(),
                account.id(),
                membership.id(),
                account.name(),
                membership.role(),
                community.name(),
                agency.name(),
                community.zone(),
                membership.personId());
    }

    @Override
    public Actor actor() {
        return personId == null
                ? new Actor(communityId, agencyId, accountId, name, role)
                : Actor.ofPortal(communityId, accountId, name, role, personId);
    }

    @Override
    public String getName() {
        return accountId.toString();
    }
}

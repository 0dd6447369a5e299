package org.corespond.kernel;

import java.time.ZoneId;

/** A signed-in principal: whatever proved it, it acts as one {@link Actor} and sees its community's name and time. */
public interface SignedIn {
    Actor actor();

    String communityName();

    String agencyName();

    ZoneId zone();
}

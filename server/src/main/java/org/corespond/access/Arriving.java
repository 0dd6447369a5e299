package org.corespond.access;

import java.io.Serializable;
import java.util.UUID;
import org.springframework.security.core.AuthenticatedPrincipal;

/** Somebody who has proved a part: the code, or the choice of a role, is still missing. Opens no page but those. */
record Arriving(UUID accountId, String back) implements AuthenticatedPrincipal, Serializable {

    @Override
    public String getName() {
        return accountId.toString();
    }
}

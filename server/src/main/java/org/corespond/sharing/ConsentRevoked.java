package org.corespond.sharing;

import java.util.Set;
import java.util.UUID;

/** A person took a consent back, in writing or by word; ids only. The recipients are those who received under it. */
public record ConsentRevoked(UUID communityId, UUID personId, UUID consentId, Set<UUID> recipients) {
    public ConsentRevoked {
        recipients = Set.copyOf(recipients);
    }
}

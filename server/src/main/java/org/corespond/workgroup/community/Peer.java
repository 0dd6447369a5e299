package org.corespond.workgroup.community;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A peer specialist of an agency: who has been there, and is certified to stand by others. */
public record Peer(
        UUID id,
        UUID agency,
        String name,
        String credential,
        @Nullable LocalDate validUntil,
        Set<PeerSetting> worksAt,
        String languages,
        @Nullable LocalDate leftOn) {
    public Peer {
        worksAt = Set.copyOf(worksAt);
    }

    /** Whether the credential counts on that day. */
    public boolean certified(LocalDate day) {
        return !credential.isEmpty() && (validUntil == null || !day.isAfter(validUntil));
    }
}

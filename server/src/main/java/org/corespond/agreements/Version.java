package org.corespond.agreements;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/** One version of an agreement with the signatures that it has. */
public record Version(int number, Terms terms, String hash, Instant writtenAt, List<Signature> signatures) {
    public Version {
        signatures = List.copyOf(signatures);
    }

    /** Who has not signed yet. */
    public SortedSet<UUID> unsigned() {
        SortedSet<UUID> left = new TreeSet<>(terms.parties());
        signatures.forEach(signature -> left.remove(signature.party()));
        return left;
    }

    /** When the last party signed; empty as long as one has not. */
    Optional<Instant> signedAt() {
        return unsigned().isEmpty() ? signatures.stream().map(Signature::at).max(Instant::compareTo) : Optional.empty();
    }
}

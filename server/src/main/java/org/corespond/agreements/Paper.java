package org.corespond.agreements;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agreement with all that became of it.
 *
 * @param versions the latest first
 */
public record Paper(
        UUID id, List<Version> versions, @Nullable Ending ended) {
    public Paper {
        versions = List.copyOf(versions);
    }

    /** Ended before its date. */
    public record Ending(Instant at, String reason) {}

    public Version latest() {
        return versions.getFirst();
    }

    public Version version(int number) {
        return versions.stream().filter(it -> it.number() == number).findFirst().orElseThrow();
    }

    public Version governing(Instant at) {
        return AgreementPolicy.governing(versions, at);
    }

    public AgreementState state(Instant at) {
        return AgreementPolicy.state(governing(at), ended, at);
    }
}

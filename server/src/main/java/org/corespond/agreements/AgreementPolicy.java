package org.corespond.agreements;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which version of an agreement counts, and whether it does: what ends at an instant is over at that instant. */
final class AgreementPolicy {
    private AgreementPolicy() {}

    /** The newest that all have signed and that has begun; else the newest that all have signed; else the newest. */
    static Version governing(List<Version> versions, Instant at) {
        Comparator<Version> strength = Comparator.<Version>comparingInt(version -> strength(version, at))
                .thenComparingInt(Version::number);
        return versions.stream().max(strength).orElseThrow();
    }

    private static int strength(Version version, Instant at) {
        if (version.signedAt().isEmpty()) {
            return 0;
        }
        return at.isBefore(version.terms().from()) ? 1 : 2;
    }

    /** Nobody is bound before all have signed, and nobody after the end (oracles.md 13). */
    static AgreementState state(Version version, Paper.@Nullable Ending ended, Instant at) {
        if (ended != null && !at.isBefore(ended.at())) {
            return AgreementState.TERMINATED;
        }
        Instant until = version.terms().until();
        if (until != null && !at.isBefore(until)) {
            return AgreementState.EXPIRED;
        }
        return switch (strength(version, at)) {
            case 0 -> AgreementState.DRAFT;
            case 1 -> AgreementState.SIGNED;
            default -> AgreementState.ACTIVE;
        };
    }

    /** A clause within the dates of its paper, and no longer than the paper stands. */
    static Agreement fact(Version version, Clause clause, Paper.@Nullable Ending ended) {
        Terms terms = version.terms();
        Instant until = earlier(earlier(terms.until(), clause.until()), ended == null ? null : ended.at());
        Instant from = clause.from() == null || clause.from().isBefore(terms.from()) ? terms.from() : clause.from();
        return new Agreement(
                clause.id(),
                terms.kind(),
                terms.title(),
                clause.parties().isEmpty() ? terms.parties() : clause.parties(),
                clause.classes(),
                clause.purposes(),
                clause.fields(),
                version.signedAt().orElse(null),
                from,
                until);
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}

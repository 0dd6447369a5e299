package org.corespond.sharing.consents;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.corespond.sharing.consents.Wording.Length;
import org.corespond.sharing.decision.Consent;
import org.corespond.sharing.decision.ConsentSpan;
import org.jspecify.annotations.Nullable;

/** A consent as it stands: what it says, who signed it, and what became of it. */
public record GivenConsent(
        UUID id,
        UUID person,
        UUID recordedBy,
        Instant recordedAt,
        Wording says,
        @Nullable Signature signature,
        Moments moments) {

    /** Who signed, in what capacity, how and when. */
    public record Signature(
            SigningMethod method,
            String signer,
            Capacity capacity,
            @Nullable String witness,
            Instant at,
            @Nullable UUID paper,
            @Nullable String sha256) {
        Signature on(UUID kept, String hash) {
            return new Signature(method, signer, capacity, witness, at, kept, hash);
        }

        Signature by(String name, @Nullable String seenBy) {
            return new Signature(method, name, capacity, seenBy, at, paper, sha256);
        }
    }

    /** With the words that lie sealed. */
    GivenConsent told(@Nullable String information, String signer, @Nullable String witness) {
        Signature under = signature;
        return new GivenConsent(
                id,
                person,
                recordedBy,
                recordedAt,
                says.describing(information),
                under == null ? null : under.by(signer, witness),
                moments);
    }

    /**
     * What became of it.
     *
     * @param revokedAt when it was revoked, or held after a spoken word
     * @param written whether the revocation is there in writing
     */
    public record Moments(
            @Nullable Instant revokedAt,
            boolean written,
            @Nullable Instant eventAt,
            @Nullable Instant finalDispositionAt,
            boolean knownFalse) {
        static final Moments NONE = new Moments(null, false, null, null, false);
    }

    /** How it stands, in the words of the list. */
    public enum Standing {
        UNSIGNED,
        NOTE,
        NOT_YET,
        OPEN,
        ENDS_IN_30_DAYS,
        ENDS_IN_7_DAYS,
        ENDED,
        HELD,
        REVOKED,
        REVOKED_LATER,
        FALSE
    }

    /** Whether the signature counts; a spoken one is a note where the law asks for a signature. */
    boolean signed() {
        return signature != null && ConsentPolicy.counts(signature.method(), says);
    }

    /**
     * The fact for the core. A revocation that is there counts from now at the latest, whatever the clock of the machine that
     * wrote it says.
     *
     * @param months the site's maximum for a consent that ends with an event
     */
    Consent fact(Instant now, int months) {
        Signature counted = signed() ? signature : null;
        Instant revoked = moments.revokedAt();
        return new Consent(
                id.toString(),
                says.kind(),
                person.toString(),
                says.from().party(),
                says.information(),
                says.to().parties(),
                says.classes(),
                says.fields(),
                says.purposes(),
                says.statements(),
                term(counted, months),
                counted == null ? null : counted.signer(),
                counted == null ? null : counted.capacity().name(),
                counted == null ? null : counted.at(),
                revoked == null || revoked.isBefore(now) ? revoked : now,
                moments.knownFalse(),
                Set.of(),
                null);
    }

    private Consent.Term term(@Nullable Signature counted, int months) {
        Length length = says.length();
        return new Consent.Term(
                length.from(),
                length.until(),
                length.event() == null ? null : length.event().name(),
                moments.eventAt(),
                length.none(),
                length.irrevocable() ? bound(counted, months) : null,
                moments.finalDispositionAt());
    }

    /** Until its event, its end or the site's maximum; the core ends it at the final disposition (42 CFR 2.35(c)). */
    private @Nullable Instant bound(@Nullable Signature counted, int months) {
        Length length = says.length();
        Instant from = length.from() == null && counted != null ? counted.at() : length.from();
        Instant most = from == null
                ? null
                : from.atZone(ZoneOffset.UTC).plusMonths(months).toInstant();
        return Stream.of(moments.eventAt(), length.until(), most)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }

    @Nullable
    Instant end(int months) {
        return ConsentSpan.end(fact(Instant.MAX, months), months);
    }

    /** From when the revocation counts; later than it was said only where a referral is irrevocable until its event. */
    @Nullable
    Instant revokedFrom(int months) {
        return ConsentSpan.revoked(fact(Instant.MAX, months));
    }

    Standing standing(Instant now, int months) {
        if (moments.knownFalse()) {
            return Standing.FALSE;
        }
        Instant revoked = revokedFrom(months);
        if (revoked != null) {
            return now.isBefore(revoked)
                    ? Standing.REVOKED_LATER
                    : moments.written() ? Standing.REVOKED : Standing.HELD;
        }
        if (!signed()) {
            return signature == null ? Standing.UNSIGNED : Standing.NOTE;
        }
        Instant start = ConsentSpan.start(fact(now, months));
        return start != null && now.isBefore(start) ? Standing.NOT_YET : ending(now, end(months));
    }

    private static Standing ending(Instant now, @Nullable Instant end) {
        if (end == null) {
            return Standing.OPEN;
        }
        if (!now.isBefore(end)) {
            return Standing.ENDED;
        }
        Duration left = Duration.between(now, end);
        if (left.compareTo(Duration.ofDays(7)) <= 0) {
            return Standing.ENDS_IN_7_DAYS;
        }
        return left.compareTo(Duration.ofDays(30)) <= 0 ? Standing.ENDS_IN_30_DAYS : Standing.OPEN;
    }
}

package org.corespond.sharing.decision;

import java.time.Instant;
import java.time.ZoneOffset;
import org.corespond.sharing.decision.Consent.Term;
import org.jspecify.annotations.Nullable;

/** From when to when a consent may be relied on, and from when a revocation counts; the page tells the same as the gate. */
public final class ConsentSpan {
    private ConsentSpan() {}

    /** From the moment that it names, else from its signature; absent while unsigned. */
    public static @Nullable Instant start(Consent consent) {
        return consent.term().from() == null
                ? consent.signedAt()
                : consent.term().from();
    }

    /**
     * The earliest of its end, its event and the final disposition; an event that has not come ends after the site's maximum.
     *
     * @param months the site's maximum for a consent that ends with an event
     */
    public static @Nullable Instant end(Consent consent, int months) {
        Term term = consent.term();
        Instant end = Span.earlier(term.until(), Span.earlier(term.eventAt(), term.finalDisposition()));
        Instant from = start(consent);
        boolean open =
                term.until() == null && ConsentElements.filled(term.event()) && consent.kind() != ConsentKind.TPO;
        if (!open || from == null) {
            return end;
        }
        return Span.earlier(end, from.atZone(ZoneOffset.UTC).plusMonths(months).toInstant());
    }

    /** A criminal-justice referral may be irrevocable until its event, but not past the final disposition (42 CFR 2.35(c)). */
    public static @Nullable Instant revoked(Consent consent) {
        Instant revoked = consent.revokedAt();
        Instant until =
                Span.earlier(consent.term().irrevocableUntil(), consent.term().finalDisposition());
        boolean bound =
                consent.kind() == ConsentKind.CJ_REFERRAL && consent.term().irrevocableUntil() != null;
        return revoked == null || until == null || !bound || revoked.isAfter(until) ? revoked : until;
    }
}

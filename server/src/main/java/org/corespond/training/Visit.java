package org.corespond.training;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Somebody of one agency who was with another, and who signed it.
 *
 * @param learned what the visitor took along, or ""
 */
public record Visit(
        UUID id,
        VisitKind kind,
        Learner visitor,
        UUID visitorAgency,
        UUID host,
        LocalDate day,
        int minutes,
        String learned,
        List<Signature> signatures) {
    public Visit {
        signatures = List.copyOf(signatures);
    }

    /** For whom somebody signs. */
    public enum Side {
        VISITOR,
        HOST
    }

    /** Who signed for a side. */
    public record Signature(Side side, String name, UUID account) {}

    public UUID agency(Side side) {
        return side == Side.VISITOR ? visitorAgency : host;
    }

    public boolean signed(Side side) {
        return signatures.stream().anyMatch(it -> it.side() == side);
    }

    public boolean signed() {
        return signed(Side.VISITOR) && signed(Side.HOST);
    }
}

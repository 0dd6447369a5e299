package org.corespond.workgroup;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A seat of a body, with everybody who ever held it, the latest first.
 *
 * @param agency which agency fills it, if one does
 * @param votes whether it has a vote
 * @param open whether it is not given up
 */
public record Seat(
        UUID id,
        Body body,
        Sector sector,
        String title,
        @Nullable UUID agency,
        boolean votes,
        boolean open,
        List<Tenure> holders) {
    /** A body of the workgroup. */
    public record Body(UUID id, BodyKind kind, String name) {}

    /** Executives decide, the coordinating body makes it happen, subcommittees prepare (collaboration.md 10.1). */
    public enum BodyKind {
        EXECUTIVE,
        COORDINATING,
        SUBCOMMITTEE
    }

    public Seat {
        holders = List.copyOf(holders);
    }

    public Optional<Tenure> holder(LocalDate day) {
        return TenurePolicy.on(holders, day);
    }

    public boolean vacant(LocalDate day) {
        return open && holder(day).isEmpty();
    }
}

package org.corespond.sharing.oversight;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.corespond.kernel.Role;
import org.corespond.sharing.decision.Purpose;
import org.corespond.sharing.decision.RequestKind;
import org.jspecify.annotations.Nullable;

/**
 * For whom, for what, about whom and when the simulator decides.
 *
 * @param person one of my agency's, or nobody for a made-up one
 * @param facts that are taken as recorded
 */
public record WhoSeesForm(
        @Nullable Role role,
        @Nullable UUID agency,
        @Nullable Purpose purpose,
        @Nullable RequestKind kind,
        @Nullable UUID person,
        @Nullable UUID custodian,
        @Nullable LocalDateTime at,
        @Nullable Boolean open,
        @Nullable Boolean handedOver,
        @Nullable List<String> facts) {

    public boolean isOpen() {
        return Boolean.TRUE.equals(open);
    }

    public boolean isHandedOver() {
        return Boolean.TRUE.equals(handedOver);
    }

    public boolean has(String fact) {
        return facts != null && facts.contains(fact);
    }

    boolean complete() {
        return role != null && agency != null && purpose != null && (person != null || custodian != null);
    }

    Set<String> asserted() {
        return facts == null ? Set.of() : Set.copyOf(facts);
    }
}

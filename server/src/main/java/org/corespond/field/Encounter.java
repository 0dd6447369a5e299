package org.corespond.field;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was met on scene: the twelve answers of decisions 12, and what was told beyond them.
 *
 * @param details codes of the folded questions by name, never free text
 * @param narrative stays in the agency and leaves in no export (oracle 38)
 */
record Encounter(
        ResponseModel model,
        Initiator initiator,
        ContactReason reason,
        Weapon weapon,
        Set<ThreatTo> threats,
        Force force,
        Injury injury,
        LegalStatus legalStatus,
        Offense offense,
        Cit cit,
        Ending ending,
        Referral referral,
        Map<String, List<String>> details,
        @Nullable String narrative) {
    Encounter {
        threats = Set.copyOf(threats);
        details = Map.copyOf(details);
    }

    /** Force by level and type; handcuffs are told apart and are not force (oracle 6). */
    record Force(ForceLevel level, Set<Codes.ForceType> types, boolean handcuffs) {
        Force {
            types = Set.copyOf(types);
        }
    }

    /**
     * @param unit the unit whose officer came, for the check against its roster (oracle 2)
     */
    record Cit(
            CitOnScene state,
            @Nullable Instant requestedAt,
            @Nullable Instant dispatchedAt,
            @Nullable Instant arrivedAt,
            @Nullable UUID unit) {}

    /** All dispositions, one of them primary. */
    record Ending(Disposition primary, Set<Disposition> all) {
        Ending {
            all = Set.copyOf(all);
        }

        boolean holds(Disposition code) {
            return all.contains(code);
        }

        boolean arrest() {
            return all.stream().anyMatch(Disposition::arrest);
        }
    }

    Encounter telling(@Nullable String words) {
        return new Encounter(
                model,
                initiator,
                reason,
                weapon,
                threats,
                force,
                injury,
                legalStatus,
                offense,
                cit,
                ending,
                referral,
                details,
                words);
    }

    /** Whether it tells of an arrest or a charge, or of the weapon and the force that an order seals with them. */
    boolean justice() {
        return offense != Offense.NONE
                || weapon != Weapon.NONE
                || force.level() != ForceLevel.NONE
                || !force.types().isEmpty()
                || force.handcuffs()
                || legalStatus == LegalStatus.CUSTODY_CRIMINAL
                || Disposition.in(Disposition.Group.JUSTICE).stream().anyMatch(ending::holds);
    }

    record Referral(ReferralAnswer answer, @Nullable DeclineReason reason) {}
}

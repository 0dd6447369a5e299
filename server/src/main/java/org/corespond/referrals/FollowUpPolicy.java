package org.corespond.referrals;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.corespond.directory.Agency;
import org.corespond.episodes.ClosingCode;
import org.corespond.episodes.FactKind;
import org.corespond.episodes.TimelineFact;
import org.corespond.kernel.Refused;

/** When the first contact is due, and when a follow-up may end with which code (decisions 8). */
final class FollowUpPolicy {
    /** A person is lost only after so many tries. */
    static final int TRIES = 3;

    /** What a follow-up worker can truly say. */
    static final Set<ClosingCode> ENDS = EnumSet.of(
            ClosingCode.CONNECTED,
            ClosingCode.SERVICES_DECLINED,
            ClosingCode.LOST_CONTACT,
            ClosingCode.CARE_CONTINUES_WITH_FACILITY,
            ClosingCode.TRANSFERRED_OUT_OF_AREA,
            ClosingCode.CUSTODY_CONTINUES,
            ClosingCode.DUPLICATE,
            ClosingCode.DECEASED);

    private static final Duration SOON = Duration.ofHours(4);

    private FollowUpPolicy() {}

    /** Where the person came from. */
    enum Origin {
        CRISIS,
        POLICE,
        FACILITY
    }

    /** Waiting times by origin: configuration with defaults of data dictionary 5.8. */
    record Limits(Duration afterCrisis, Duration afterPolice, Duration afterDischarge) {
        Duration of(Origin origin) {
            return switch (origin) {
                case CRISIS -> afterCrisis;
                case POLICE -> afterPolice;
                case FACILITY -> afterDischarge;
            };
        }
    }

    static Origin origin(Agency.Kind from) {
        return switch (from) {
            case LAW_ENFORCEMENT -> Origin.POLICE;
            case FACILITY -> Origin.FACILITY;
            case PSAP, CRISIS_LINE, BEHAVIORAL_HEALTH, COMMUNITY_RESPONSE, EMS, COORDINATION -> Origin.CRISIS;
        };
    }

    /** Due in the last four hours before its moment, late from then on. */
    static String lateness(Instant dueAt, Instant now) {
        if (!now.isBefore(dueAt)) {
            return "late";
        }
        return now.isBefore(dueAt.minus(SOON)) ? "calm" : "due";
    }

    /**
     * What was reached with the person.
     *
     * @param kept whether any service was kept
     * @param declined whether the person, once reached or asked, declined
     */
    record Reached(boolean kept, boolean declined, int tries, boolean contacted) {}

    /** What the standing facts of the agency tell. */
    static Reached reached(List<TimelineFact> standing, UUID agency) {
        List<TimelineFact> ours =
                standing.stream().filter(fact -> agency.equals(fact.agencyId())).toList();
        List<TimelineFact> tries = ours.stream()
                .filter(fact -> fact.kind() == FactKind.CONTACT_TRIED)
                .toList();
        return new Reached(
                ours.stream().anyMatch(fact -> fact.kind() == FactKind.APPOINTMENT_KEPT),
                ours.stream()
                        .anyMatch(fact -> Referral.Response.DECLINED
                                .name()
                                .equals(fact.detail().get("response"))),
                tries.size(),
                tries.stream().anyMatch(fact -> "true".equals(fact.detail().get("reached"))));
    }

    /** Connected is a kept service, not a booked one; lost is three tries without reaching anybody. */
    static <T> Optional<Refused<T>> mayClose(ClosingCode code, Reached reached) {
        if (!ENDS.contains(code)) {
            return Optional.of(Refused.at("code", "follow.code"));
        }
        if (code == ClosingCode.CONNECTED && !reached.kept()) {
            return Optional.of(Refused.at("code", "follow.not-kept"));
        }
        if (code == ClosingCode.LOST_CONTACT && reached.tries() < TRIES) {
            return Optional.of(Refused.at("code", "follow.tries", TRIES, reached.tries()));
        }
        return code == ClosingCode.SERVICES_DECLINED && !reached.declined() && !reached.contacted()
                ? Optional.of(Refused.at("code", "follow.not-asked"))
                : Optional.empty();
    }
}

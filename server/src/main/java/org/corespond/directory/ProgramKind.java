package org.corespond.directory;

import java.time.Duration;
import java.util.Set;
import org.corespond.kernel.Role;

/** The kinds of help that can be offered a person, who accepts for each, and within what time (decisions 11). */
public enum ProgramKind {
    CLINICIAN_LINE(Duration.ofSeconds(20)),
    WARMLINE(Duration.ofSeconds(60)),
    MOBILE_CRISIS(Duration.ofMinutes(3)),
    COMMUNITY_RESPONDER(Duration.ofMinutes(3)),
    CO_RESPONDER(Duration.ofMinutes(2)),
    CIT_OFFICER(Duration.ofSeconds(60)),
    PATROL(Duration.ofSeconds(60)),
    EMS(Duration.ofSeconds(60)),
    FACILITY_INTAKE(Duration.ofMinutes(10)),
    FOLLOW_UP(Duration.ofDays(1));

    private final Duration limit;

    ProgramKind(Duration limit) {
        this.limit = limit;
    }

    /** How long an offer waits before the next route is tried (decisions 11). */
    public Duration limit() {
        return limit;
    }

    /** The roles that may accept such an offer for their agency (decisions 11). */
    public Set<Role> accepting() {
        return switch (this) {
            case CLINICIAN_LINE -> Set.of(Role.CLINICIAN);
            case WARMLINE -> Set.of(Role.PEER);
            case MOBILE_CRISIS -> Set.of(Role.MOBILE_CRISIS);
            case COMMUNITY_RESPONDER -> Set.of(Role.COMMUNITY_RESPONDER);
            case CO_RESPONDER -> Set.of(Role.CO_RESPONDER);
            case CIT_OFFICER, PATROL -> Set.of(Role.OFFICER, Role.DISPATCHER);
            case EMS -> Set.of(Role.EMS_LIAISON, Role.DISPATCHER);
            case FACILITY_INTAKE -> Set.of(Role.FACILITY);
            case FOLLOW_UP -> Set.of(Role.FOLLOW_UP);
        };
    }
}

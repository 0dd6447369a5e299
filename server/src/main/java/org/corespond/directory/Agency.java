package org.corespond.directory;

import java.util.UUID;

/** An organization of the collaboration, under its own roof and its own rules. */
public record Agency(UUID id, UUID communityId, String name, Kind kind) {

    /** What an agency is, as far as routes and walls care. */
    public enum Kind {
        PSAP,
        LAW_ENFORCEMENT,
        CRISIS_LINE,
        BEHAVIORAL_HEALTH,
        COMMUNITY_RESPONSE,
        EMS,
        FACILITY,
        COORDINATION
    }
}

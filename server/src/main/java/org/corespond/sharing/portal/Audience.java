package org.corespond.sharing.portal;

import java.util.Optional;
import org.corespond.directory.Agency;
import org.corespond.sharing.decision.Requester;
import org.jspecify.annotations.Nullable;

/** For whom a person decides, one by one (retention-and-directives.md F.3). */
public enum Audience {
    DISPATCHER,
    OFFICER,
    MOBILE_CRISIS,
    EMERGENCY_DEPARTMENT,
    JAIL_HEALTH,
    FAMILY;

    /** As whom somebody asks, and from what kind of agency. Supervision, research and the public are nobody's audience. */
    static Optional<Audience> of(@Nullable Requester requester, Agency.Kind kind) {
        return Optional.ofNullable(requester == null ? null : asking(requester, kind));
    }

    private static @Nullable Audience asking(Requester requester, Agency.Kind kind) {
        return switch (requester) {
            case DSP -> DISPATCHER;
            case LEO -> OFFICER;
            case MCC -> MOBILE_CRISIS;
            case CLN -> kind == Agency.Kind.FACILITY ? EMERGENCY_DEPARTMENT : MOBILE_CRISIS;
            case JAIL -> JAIL_HEALTH;
            case ADV -> FAMILY;
            case PRB, CM, RES, PUB -> null;
        };
    }
}

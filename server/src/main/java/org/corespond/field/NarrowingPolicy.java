package org.corespond.field;

import java.util.List;
import org.corespond.kernel.Role;
import org.corespond.people.AgeBand;
import org.corespond.people.Identity;

/** What of a person a role sees on its assignment. */
final class NarrowingPolicy {
    private NarrowingPolicy() {}

    /** A community responder learns where to go and what may be dangerous, and nothing more of the call (oracle 15). */
    static Briefing narrowed(Briefing briefing, Role role) {
        return role == Role.COMMUNITY_RESPONDER
                ? new Briefing(
                        briefing.location(),
                        briefing.callback(),
                        "",
                        briefing.initiator(),
                        "",
                        briefing.safety(),
                        List.of())
                : briefing;
    }

    /** A community responder sees name, birth date and address only (oracle 15, decisions 29). */
    static Identity narrowed(Identity identity, Role role) {
        return role == Role.COMMUNITY_RESPONDER
                ? new Identity(
                        identity.givenName(),
                        identity.familyName(),
                        null,
                        identity.birthDate(),
                        AgeBand.UNKNOWN,
                        null,
                        null)
                : identity;
    }
}

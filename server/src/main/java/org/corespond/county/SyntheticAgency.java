package org.corespond.county;

/** An agency of the collaboration; its name is invented. */
public record SyntheticAgency(String id, int county, String name, Kind kind) {
    public enum Kind {
        PSAP,
        SHERIFF,
        POLICE,
        CRISIS_LINE,
        BEHAVIORAL_HEALTH,
        COMMUNITY_RESPONSE,
        EMS,
        HOSPITAL,
        CRISIS_CENTER,
        PEER_ORGANISATION,
        SHELTER,
        JAIL
    }
}

package org.corespond.county;

/** Who went: each model with its usual pace, in minutes at the median. */
public enum ResponseModel {
    PATROL_ONLY("Patrol", true, 6.5, 32),
    CIT_OFFICER("CIT officer", true, 7, 38),
    CO_RESPONDER("Co-responder", true, 12, 46),
    MOBILE_CRISIS("Mobile crisis", false, 26, 58),
    COMMUNITY_RESPONDER("Community responder", false, 15, 40),
    EMS("EMS", false, 7, 24);

    private final String words;
    private final boolean police;
    private final double travelMinutes;
    private final double sceneMinutes;

    ResponseModel(String words, boolean police, double travelMinutes, double sceneMinutes) {
        this.words = words;
        this.police = police;
        this.travelMinutes = travelMinutes;
        this.sceneMinutes = sceneMinutes;
    }

    public String words() {
        return words;
    }

    public boolean police() {
        return police;
    }

    double travelMinutes() {
        return travelMinutes;
    }

    double sceneMinutes() {
        return sceneMinutes;
    }
}

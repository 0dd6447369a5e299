package org.corespond.county;

import org.corespond.directory.Agency;

/** The agencies of the demonstration, all invented. */
enum DemoAgency {
    DISPATCH("Tamarack County 911", Agency.Kind.PSAP),
    SHERIFF("Tamarack County Sheriff", Agency.Kind.LAW_ENFORCEMENT),
    POLICE("Tamarack City Police", Agency.Kind.LAW_ENFORCEMENT),
    LINE("Tamarack Crisis Line", Agency.Kind.CRISIS_LINE),
    BEHAVIORAL("Tamarack Behavioral Health", Agency.Kind.BEHAVIORAL_HEALTH),
    RESPONDERS("Riverside Community Responders", Agency.Kind.COMMUNITY_RESPONSE),
    EMS("Tamarack EMS", Agency.Kind.EMS),
    CRISIS_CENTER("Cedar Ridge Crisis Center", Agency.Kind.FACILITY),
    HOSPITAL("Tamarack General Hospital", Agency.Kind.FACILITY),
    SOBERING("Old Mill Sobering Center", Agency.Kind.FACILITY),
    FOLLOW_UP("Lantern House Care Connections", Agency.Kind.BEHAVIORAL_HEALTH),
    OFFICE("Tamarack Crisis Collaboration", Agency.Kind.COORDINATION);

    private final String title;
    private final Agency.Kind kind;

    DemoAgency(String title, Agency.Kind kind) {
        this.title = title;
        this.kind = kind;
    }

    String title() {
        return title;
    }

    Agency.Kind kind() {
        return kind;
    }
}

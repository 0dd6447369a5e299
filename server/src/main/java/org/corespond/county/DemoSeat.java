package org.corespond.county;

import org.corespond.kernel.Role;

/** Everybody who can be tried in the demonstration: at least one for each role, all invented. */
enum DemoSeat {
    CALL_TAKER(DemoAgency.DISPATCH, Role.CALL_TAKER, "Elowen Fairhollow"),
    CALL_TAKER_NIGHT(DemoAgency.DISPATCH, Role.CALL_TAKER, "Jorah Ironbrook"),
    DISPATCHER(DemoAgency.DISPATCH, Role.DISPATCHER, "Galen Birchfall"),
    SUPERVISOR(DemoAgency.DISPATCH, Role.SUPERVISOR, "Odette Kingsmoor"),
    DEPUTY(DemoAgency.SHERIFF, Role.OFFICER, "Corwin Stonebridge"),
    CO_RESPONDER(DemoAgency.SHERIFF, Role.CO_RESPONDER, "Nerissa Larkwood"),
    CO_RESPONDER_PARTNER(DemoAgency.SHERIFF, Role.CO_RESPONDER, "Silvano Hartsdown"),
    DEPUTY_PARTNER(DemoAgency.SHERIFF, Role.OFFICER, "Thessaly Brackenridge"),
    CO_RESPONDER_LATE(DemoAgency.SHERIFF, Role.CO_RESPONDER, "Marisol Oakendale"),
    OFFICER(DemoAgency.POLICE, Role.OFFICER, "Imara Westerling"),
    OFFICER_PARTNER(DemoAgency.POLICE, Role.OFFICER, "Dashiell Greywater"),
    CLINICIAN(DemoAgency.LINE, Role.CLINICIAN, "Delphine Merriwold"),
    PEER(DemoAgency.LINE, Role.PEER, "Isidro Montesol"),
    MOBILE_CRISIS(DemoAgency.BEHAVIORAL, Role.MOBILE_CRISIS, "Leandra Glasswater"),
    MOBILE_CRISIS_PARTNER(DemoAgency.BEHAVIORAL, Role.MOBILE_CRISIS, "Winslow Pembrake"),
    MOBILE_CRISIS_LATE(DemoAgency.BEHAVIORAL, Role.MOBILE_CRISIS, "Anneliese Fairhollow"),
    RESPONDER(DemoAgency.RESPONDERS, Role.COMMUNITY_RESPONDER, "Ulises Riverón"),
    RESPONDER_PARTNER(DemoAgency.RESPONDERS, Role.COMMUNITY_RESPONDER, "Abelia Wrenfield"),
    RESPONDER_LATE(DemoAgency.RESPONDERS, Role.COMMUNITY_RESPONDER, "Evander Millbrook"),
    EMS_LIAISON(DemoAgency.EMS, Role.EMS_LIAISON, "Hadrian Thistlewood"),
    CRISIS_CENTER(DemoAgency.CRISIS_CENTER, Role.FACILITY, "Yesenia Calderwood"),
    HOSPITAL(DemoAgency.HOSPITAL, Role.FACILITY, "Percival Umberfield"),
    SOBERING(DemoAgency.SOBERING, Role.FACILITY, "Fenella Marrowick"),
    FOLLOW_UP(DemoAgency.FOLLOW_UP, Role.FOLLOW_UP, "Ramona Lindenfeld"),
    FOLLOW_UP_PARTNER(DemoAgency.FOLLOW_UP, Role.FOLLOW_UP, "Quillon Ashgrove"),
    COORDINATOR(DemoAgency.OFFICE, Role.COORDINATOR, "Theodora Silverthorn"),
    ANALYST(DemoAgency.OFFICE, Role.ANALYST, "Edric Vantongeren"),
    PRIVACY_OFFICER(DemoAgency.BEHAVIORAL, Role.PRIVACY_OFFICER, "Rosalind Harrowgate"),
    PRIVACY_OFFICER_911(DemoAgency.DISPATCH, Role.PRIVACY_OFFICER, "Leopold Winterbourne"),
    PRIVACY_OFFICER_911_PARTNER(DemoAgency.DISPATCH, Role.PRIVACY_OFFICER, "Philippa Nettlewood"),
    COUNSEL(DemoAgency.BEHAVIORAL, Role.PRIVACY_OFFICER, "Ambrose Teasdale"),
    ADVOCATE(DemoAgency.OFFICE, Role.ADVOCATE, "Clementine Ashdown"),
    ADMINISTRATOR(DemoAgency.OFFICE, Role.ADMINISTRATOR, "Zelda Northcote");

    private final DemoAgency agency;
    private final Role role;
    private final String person;

    DemoSeat(DemoAgency agency, Role role, String person) {
        this.agency = agency;
        this.role = role;
        this.person = person;
    }

    DemoAgency agency() {
        return agency;
    }

    Role role() {
        return role;
    }

    String person() {
        return person;
    }

    /** Short and plain, as it would stand on a roster: {@code demo.call-taker}. */
    String login() {
        return "demo." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}

package org.corespond.county;

import java.time.LocalTime;
import org.corespond.directory.ProgramKind;

/** What can be offered in the demonstration, with daily hours; the last resort answers around the clock. */
enum DemoProgram {
    CLINICIAN_LINE(DemoAgency.LINE, ProgramKind.CLINICIAN_LINE, "Clinician line", 0, 0, 0),
    WARMLINE(DemoAgency.LINE, ProgramKind.WARMLINE, "Peer warmline", 8, 0, 16),
    MOBILE_CRISIS(DemoAgency.BEHAVIORAL, ProgramKind.MOBILE_CRISIS, "Mobile crisis team", 7, 2, 0),
    RESPONDERS(DemoAgency.RESPONDERS, ProgramKind.COMMUNITY_RESPONDER, "Riverside responders", 8, 23, 18),
    CO_RESPONDER(DemoAgency.SHERIFF, ProgramKind.CO_RESPONDER, "Deputy and clinician team", 10, 2, 0),
    CIT_OFFICER(DemoAgency.SHERIFF, ProgramKind.CIT_OFFICER, "CIT deputy", 0, 0, 0),
    CITY_CIT_OFFICER(DemoAgency.POLICE, ProgramKind.CIT_OFFICER, "CIT officer", 0, 0, 0),
    PATROL(DemoAgency.POLICE, ProgramKind.PATROL, "City patrol", 0, 0, 0),
    EMS(DemoAgency.EMS, ProgramKind.EMS, "Ambulance", 0, 0, 0),
    CRISIS_INTAKE(DemoAgency.CRISIS_CENTER, ProgramKind.FACILITY_INTAKE, "Cedar Ridge intake", 0, 0, 18),
    EMERGENCY_ROOM(DemoAgency.HOSPITAL, ProgramKind.FACILITY_INTAKE, "Emergency department", 0, 0, 0),
    SOBERING_INTAKE(DemoAgency.SOBERING, ProgramKind.FACILITY_INTAKE, "Sobering intake", 16, 10, 18),
    FOLLOW_UP(DemoAgency.FOLLOW_UP, ProgramKind.FOLLOW_UP, "Next-day follow-up", 0, 0, 0);

    private final DemoAgency agency;
    private final ProgramKind kind;
    private final String title;
    private final LocalTime opens;
    private final LocalTime closes;
    private final int minAge;

    DemoProgram(DemoAgency agency, ProgramKind kind, String title, int opens, int closes, int minAge) {
        this.agency = agency;
        this.kind = kind;
        this.title = title;
        this.opens = LocalTime.of(opens, 0);
        this.closes = LocalTime.of(closes, 0);
        this.minAge = minAge;
    }

    DemoAgency agency() {
        return agency;
    }

    ProgramKind kind() {
        return kind;
    }

    String title() {
        return title;
    }

    LocalTime opens() {
        return opens;
    }

    LocalTime closes() {
        return closes;
    }

    int minAge() {
        return minAge;
    }
}

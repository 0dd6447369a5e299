package org.corespond.county;

import java.time.LocalTime;
import java.util.UUID;
import org.corespond.directory.Program;
import org.corespond.directory.ProgramKind;

/** What can be offered in the demonstration, with daily hours; the last resort answers around the clock. */
enum DemoProgram {
    CLINICIAN_LINE(DemoAgency.LINE, ProgramKind.CLINICIAN_LINE, "Clinician line", "00-00", 0),
    WARMLINE(DemoAgency.LINE, ProgramKind.WARMLINE, "Peer warmline", "08-00", 16),
    MOBILE_CRISIS(DemoAgency.BEHAVIORAL, ProgramKind.MOBILE_CRISIS, "Mobile crisis team", "00-00", 0),
    RESPONDERS(DemoAgency.RESPONDERS, ProgramKind.COMMUNITY_RESPONDER, "Riverside responders", "07-23", 18),
    CO_RESPONDER(DemoAgency.SHERIFF, ProgramKind.CO_RESPONDER, "Deputy and clinician team", "10-02", 0),
    CIT_OFFICER(DemoAgency.SHERIFF, ProgramKind.CIT_OFFICER, "CIT deputy", "00-00", 0),
    CITY_CIT_OFFICER(DemoAgency.POLICE, ProgramKind.CIT_OFFICER, "CIT officer", "00-00", 0),
    PATROL(DemoAgency.POLICE, ProgramKind.PATROL, "City patrol", "00-00", 0),
    EMS(DemoAgency.EMS, ProgramKind.EMS, "Ambulance", "00-00", 0),
    CRISIS_INTAKE(DemoAgency.CRISIS_CENTER, ProgramKind.FACILITY_INTAKE, "Cedar Ridge intake", "00-00", 18),
    EMERGENCY_ROOM(DemoAgency.HOSPITAL, ProgramKind.FACILITY_INTAKE, "Emergency department", "00-00", 0),
    SOBERING_INTAKE(DemoAgency.SOBERING, ProgramKind.FACILITY_INTAKE, "Sobering intake", "00-00", 18),
    FOLLOW_UP(DemoAgency.FOLLOW_UP, ProgramKind.FOLLOW_UP, "Next-day follow-up", "00-00", 0);

    private final DemoAgency agency;
    private final ProgramKind kind;
    private final String title;
    private final LocalTime opens;
    private final LocalTime closes;
    private final int minAge;

    DemoProgram(DemoAgency agency, ProgramKind kind, String title, String hours, int minAge) {
        this.agency = agency;
        this.kind = kind;
        this.title = title;
        this.opens = LocalTime.of(Integer.parseInt(hours.substring(0, 2)), 0);
        this.closes = LocalTime.of(Integer.parseInt(hours.substring(3)), 0);
        this.minAge = minAge;
    }

    DemoAgency agency() {
        return agency;
    }

    ProgramKind kind() {
        return kind;
    }

    /** As the directory keeps it. */
    Program as(UUID id, UUID agencyId) {
        return new Program(id, agencyId, kind, title, opens, closes, minAge);
    }
}

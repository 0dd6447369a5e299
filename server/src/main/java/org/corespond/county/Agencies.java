package org.corespond.county;

import java.util.List;
import org.corespond.county.SyntheticAgency.Kind;

/** The agencies of one county, all invented. */
final class Agencies {
    private Agencies() {}

    static List<SyntheticAgency> of(int county) {
        String name = Names.COUNTIES.get(county);
        String care = county == 0 ? "Cedar Ridge" : name;
        return List.of(
                agency(county, Kind.PSAP, name + " 911"),
                agency(county, Kind.SHERIFF, name + " County Sheriff"),
                agency(county, Kind.POLICE, name + " City Police"),
                agency(county, Kind.CRISIS_LINE, name + " Crisis Line"),
                agency(county, Kind.BEHAVIORAL_HEALTH, name + " Behavioral Health"),
                agency(county, Kind.COMMUNITY_RESPONSE, name + " Community Response"),
                agency(county, Kind.EMS, name + " EMS"),
                agency(county, Kind.HOSPITAL, name + " General Hospital"),
                agency(county, Kind.CRISIS_CENTER, care + " Crisis Center"),
                agency(county, Kind.PEER_ORGANISATION, county == 0 ? "Lantern House Peers" : name + " Peers"),
                agency(county, Kind.SHELTER, county == 0 ? "Hearthstone Shelter" : name + " Shelter"),
                agency(county, Kind.JAIL, name + " County Jail"));
    }

    static SyntheticAgency of(List<SyntheticAgency> agencies, Kind kind) {
        return agencies.stream()
                .filter(agency -> agency.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static SyntheticAgency agency(int county, Kind kind, String name) {
        return new SyntheticAgency("A-%02d-%s".formatted(county + 1, kind), county, name, kind);
    }
}

package org.corespond.county;

import java.util.List;
import org.corespond.county.SyntheticFacility.Exclusion;

/** The places of one county that take people in, with the exclusions that published centers name (facilities 7.4). */
final class Facilities {
    private static final Exclusion WITHDRAWAL = new Exclusion("WITHDRAWAL", "Alcohol or drug withdrawal");
    private static final Exclusion MEDICAL =
            new Exclusion("MEDICAL", "Oxygen, IV, catheter, dialysis or recent injury");
    private static final Exclusion DELIRIUM = new Exclusion("DELIRIUM", "Delirium or dementia without mental illness");
    private static final Exclusion UNDER_18 = new Exclusion("AGE_UNDER_18", "Younger than 18");
    private static final Exclusion CANNOT_WALK = new Exclusion("CANNOT_WALK", "Cannot walk or stand unaided");
    private static final Exclusion COMBATIVE = new Exclusion("COMBATIVE", "Combative");
    private static final Exclusion HOLD = new Exclusion("EMERGENCY_HOLD", "On an emergency hold");
    private static final Exclusion STITCHES = new Exclusion("OPEN_WOUND", "A wound that needs stitches");

    private Facilities() {}

    static List<SyntheticFacility> of(int county, List<SyntheticAgency> agencies, boolean small) {
        String place = Names.COUNTIES.get(county);
        boolean named = county == 0;
        Site center = new Site(county, Agencies.of(agencies, SyntheticAgency.Kind.CRISIS_CENTER), small);
        Site hospital = new Site(county, Agencies.of(agencies, SyntheticAgency.Kind.HOSPITAL), small);
        Site peers = new Site(county, Agencies.of(agencies, SyntheticAgency.Kind.PEER_ORGANISATION), small);
        Site shelter = new Site(county, Agencies.of(agencies, SyntheticAgency.Kind.SHELTER), small);
        return List.of(
                hospital.build(Destination.ED, place + " General Hospital Emergency", "bays", 24, List.of()),
                center.build(
                        Destination.CRISIS,
                        center.agency().name(),
                        "chairs",
                        16,
                        List.of(WITHDRAWAL, MEDICAL, DELIRIUM, UNDER_18)),
                peers.build(
                        Destination.RESPITE,
                        named ? "Lantern House" : place + " Peer Respite",
                        "beds",
                        6,
                        List.of(HOLD, COMBATIVE, UNDER_18)),
                center.build(
                        Destination.SOBERING,
                        named ? "Willow Sobering Center" : place + " Sobering Center",
                        "mats",
                        20,
                        List.of(UNDER_18, CANNOT_WALK, COMBATIVE, STITCHES)),
                center.build(
                        Destination.DETOX,
                        named ? "Harbor Detox" : place + " Detox",
                        "beds",
                        14,
                        List.of(MEDICAL, COMBATIVE, UNDER_18)),
                center.build(
                        Destination.CLINIC, named ? "Open Door Clinic" : place + " Clinic", "slots", 18, List.of(HOLD)),
                shelter.build(Destination.SHELTER, shelter.agency().name(), "beds", 60, List.of()));
    }

    private record Site(int county, SyntheticAgency agency, boolean small) {
        SyntheticFacility build(
                Destination type, String name, String capacityUnit, int licensed, List<Exclusion> exclusions) {
            int size = small ? Math.max(2, licensed / 3) : licensed;
            boolean clinic = type == Destination.CLINIC;
            boolean respite = type == Destination.RESPITE;
            return new SyntheticFacility(
                    "F-%02d-%s".formatted(county + 1, type),
                    agency.id(),
                    county,
                    name,
                    type,
                    capacityUnit,
                    size,
                    // Fewer are staffed than licensed nearly everywhere; occupancy counts the staffed ones (oracle 26).
                    Math.max(2, size * 7 / 8),
                    clinic || respite ? 8 : 0,
                    clinic ? 18 : respite ? 20 : 24,
                    !clinic,
                    type == Destination.ED || type == Destination.CRISIS,
                    type == Destination.CRISIS || type == Destination.SOBERING,
                    exclusions);
        }
    }
}

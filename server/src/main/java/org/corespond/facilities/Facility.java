package org.corespond.facilities;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A receiving facility, behind one program of the directory.
 *
 * @param staffed places that have staff now; occupancy is counted on these (oracle 26)
 * @param maxAge oldest age that it takes; absent for no limit (the youngest is the program's)
 * @param door how first responders reach its door
 * @param targetMinutes from the door to the officer's release
 */
public record Facility(
        UUID programId,
        UUID agencyId,
        FacilityType type,
        int staffed,
        int licensed,
        @Nullable Integer maxAge,
        List<Exclusion> exclusions,
        String door,
        String phone,
        int targetMinutes) {
    public Facility {
        exclusions = List.copyOf(exclusions);
    }

    /** Whom it cannot take (facilities 7.4). */
    public enum Exclusion {
        MEDICAL_FIRST,
        WITHDRAWAL,
        TUBES_OR_OXYGEN,
        CANNOT_WALK,
        COMBATIVE,
        OPEN_WOUNDS,
        DEMENTIA,
        INVOLUNTARY,
        OPEN_WARRANT,
        INTOXICATED
    }
}

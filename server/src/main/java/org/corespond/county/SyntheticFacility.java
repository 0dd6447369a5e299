package org.corespond.county;

import java.time.LocalDateTime;
import java.util.List;

/** A place that takes people in: licensed and staffed capacity apart, with its hours and whom it cannot take. */
public record SyntheticFacility(
        String id,
        String agencyId,
        int county,
        String name,
        Destination type,
        String capacityUnit,
        int licensed,
        int staffed,
        int opensAt,
        int closesAt,
        boolean openOnSunday,
        boolean acceptsHolds,
        boolean firstResponderDoor,
        List<Exclusion> exclusions) {

    /** A reason why a person has to go elsewhere first, as the crew would be told. */
    public record Exclusion(String code, String words) {}

    public boolean openAt(LocalDateTime time) {
        boolean day = openOnSunday || time.getDayOfWeek().getValue() < 7;
        return day && time.getHour() >= opensAt && time.getHour() < closesAt;
    }
}

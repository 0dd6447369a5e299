package org.corespond.county;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.corespond.directory.ProgramKind;
import org.corespond.facilities.Facilities;
import org.corespond.facilities.Facility;
import org.corespond.facilities.Facility.Exclusion;
import org.corespond.facilities.FacilityType;
import org.corespond.field.Duty;
import org.corespond.field.Unit;
import org.corespond.field.Units;
import org.corespond.kernel.Ids;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives the demonstration's facilities their beds and doors, and its crews the units they ride with. */
@Component
@ConditionalOnProperty(name = "corespond.mode", havingValue = "demo")
class SettlePlaces {
    private final Facilities facilities;
    private final Units units;
    private final Ids ids;
    private final Clock clock;

    SettlePlaces(Facilities facilities, Units units, Ids ids, Clock clock) {
        this.facilities = facilities;
        this.units = units;
        this.ids = ids;
        this.clock = clock;
    }

    /** Needs a current actor of the community. */
    @Transactional
    public DemoTown settle(DemoTown town) {
        place(
                town,
                DemoProgram.CRISIS_INTAKE,
                new Beds(FacilityType.CRISIS_RECEIVING, 14),
                "West entrance, ring twice",
                Exclusion.MEDICAL_FIRST,
                Exclusion.OPEN_WOUNDS);
        place(
                town,
                DemoProgram.EMERGENCY_ROOM,
                new Beds(FacilityType.EMERGENCY_DEPARTMENT, 22),
                "Ambulance bay, door B");
        place(
                town,
                DemoProgram.SOBERING_INTAKE,
                new Beds(FacilityType.SOBERING, 10),
                "Mill Street side",
                Exclusion.WITHDRAWAL,
                Exclusion.COMBATIVE);
        crew(town, ProgramKind.CIT_OFFICER, "Sam 12", DemoSeat.DEPUTY);
        crew(town, ProgramKind.CIT_OFFICER, "Adam 7", DemoSeat.OFFICER);
        crew(town, ProgramKind.CO_RESPONDER, "Care 1", DemoSeat.CO_RESPONDER, DemoSeat.CO_RESPONDER_PARTNER);
        crew(town, ProgramKind.MOBILE_CRISIS, "Mobile 1", DemoSeat.MOBILE_CRISIS, DemoSeat.MOBILE_CRISIS_PARTNER);
        crew(town, ProgramKind.COMMUNITY_RESPONDER, "River 3", DemoSeat.RESPONDER, DemoSeat.RESPONDER_PARTNER);
        reserve(town, ProgramKind.CIT_OFFICER, "Sam 14", DemoAgency.SHERIFF, "Bramwell Ashcombe");
        reserve(town, ProgramKind.CIT_OFFICER, "Adam 9", DemoAgency.POLICE, "Rosalind Keverne");
        reserve(town, ProgramKind.CO_RESPONDER, "Care 2", DemoAgency.SHERIFF, "Tobias Wrenmoor");
        reserve(town, ProgramKind.MOBILE_CRISIS, "Mobile 2", DemoAgency.BEHAVIORAL, "Maribel Stonecrop");
        reserve(town, ProgramKind.COMMUNITY_RESPONDER, "River 5", DemoAgency.RESPONDERS, "Anselm Fernhill");
        return town;
    }

    /** A unit that is free, so that the protocol has somebody to send; its crew needs no account. */
    private void reserve(DemoTown town, ProgramKind kind, String name, DemoAgency agency, String member) {
        Instant now = clock.instant();
        LocalDate certified = LocalDate.ofInstant(now, ZoneOffset.UTC).plusYears(1);
        UUID unit = ids.next();
        units.add(new Unit(unit, town.agency(agency), kind, name, certified));
        units.add(new Duty(ids.next(), unit, null, member, certified, now.minusSeconds(86_400), null));
    }

    private record Beds(FacilityType type, int staffed) {}

    private void place(DemoTown town, DemoProgram program, Beds beds, String door, Exclusion... exclusions) {
        facilities.add(new Facility(
                town.program(program),
                town.agency(program.agency()),
                beds.type(),
                beds.staffed(),
                beds.staffed() + 2,
                null,
                List.of(exclusions),
                door,
                "541 555 0140",
                10));
    }

    private void crew(DemoTown town, ProgramKind kind, String name, DemoSeat... seats) {
        Instant now = clock.instant();
        LocalDate certified = LocalDate.ofInstant(now, ZoneOffset.UTC).plusYears(1);
        UUID unit = ids.next();
        units.add(new Unit(unit, town.agency(seats[0].agency()), kind, name, certified));
        for (DemoSeat seat : seats) {
            units.add(new Duty(
                    ids.next(),
                    unit,
                    town.accounts().get(seat),
                    seat.person(),
                    certified,
                    now.minusSeconds(86_400),
                    null));
        }
    }
}

package org.corespond.county;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.corespond.directory.ProgramKind;
import org.corespond.facilities.Facilities;
import org.corespond.facilities.Facility;
import org.corespond.facilities.Facility.Exclusion;
import org.corespond.facilities.FacilityType;
import org.corespond.field.Duty;
import org.corespond.field.FieldWork;
import org.corespond.field.Unit;
import org.corespond.field.Units;
import org.corespond.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives the demonstration's facilities their beds and doors, and its crews the units they ride with. */
@Component
@ConditionalOnProperty(name = "corespond.mode", havingValue = "demo")
class SettlePlaces {
    private final Facilities facilities;
    private final Units units;
    private final FieldWork work;
    private final Ids ids;
    private final Clock clock;

    SettlePlaces(Facilities facilities, Units units, FieldWork work, Ids ids, Clock clock) {
        this.facilities = facilities;
        this.units = units;
        this.work = work;
        this.ids = ids;
        this.clock = clock;
    }

    /** Needs a current actor of the community. */
    @Transactional
    public DemoTown settle(DemoTown town) {
        Exclusion[] crisis = {Exclusion.MEDICAL_FIRST, Exclusion.OPEN_WOUNDS};
        Exclusion[] sobering = {Exclusion.WITHDRAWAL, Exclusion.COMBATIVE};
        place(
                town,
                DemoProgram.CRISIS_INTAKE,
                new Beds(FacilityType.CRISIS_RECEIVING, 14, "West entrance, ring twice"),
                crisis);
        place(
                town,
                DemoProgram.EMERGENCY_ROOM,
                new Beds(FacilityType.EMERGENCY_DEPARTMENT, 22, "Ambulance bay, door B"));
        place(
                town,
                DemoProgram.SOBERING_INTAKE,
                new Beds(FacilityType.SOBERING, 10, "Mill Street side, green lamp"),
                sobering);
        officers(town);
        teams(town);
        return town;
    }

    /** Each unit tells once more whether it is free, as of now: what was told hours ago counts as not told. */
    @Transactional
    public void report(DemoTown town) {
        town.agencies().values().stream()
                .flatMap(agency -> units.listOf(agency).stream())
                .forEach(unit -> work.tell(unit.id()));
    }

    /** Each force has officers who can be tried, and one who is free. */
    private void officers(DemoTown town) {
        ride(town, ProgramKind.CIT_OFFICER, "Sam 12", DemoSeat.DEPUTY);
        ride(town, ProgramKind.CIT_OFFICER, "Sam 15", DemoSeat.DEPUTY_PARTNER);
        ride(town, ProgramKind.CIT_OFFICER, "Adam 7", DemoSeat.OFFICER);
        ride(town, ProgramKind.CIT_OFFICER, "Adam 8", DemoSeat.OFFICER_PARTNER);
        spare(town, ProgramKind.CIT_OFFICER, "Sam 14", DemoAgency.SHERIFF, "Bramwell Ashgrove");
        spare(town, ProgramKind.CIT_OFFICER, "Adam 9", DemoAgency.POLICE, "Tabitha Oakhaven");
    }

    /** Three crews of each kind that can be tried, and one that is free, so that the protocol has somebody to send. */
    private void teams(DemoTown town) {
        ride(town, ProgramKind.CO_RESPONDER, "Care 1", DemoSeat.CO_RESPONDER);
        ride(town, ProgramKind.CO_RESPONDER, "Care 2", DemoSeat.CO_RESPONDER_PARTNER);
        ride(town, ProgramKind.CO_RESPONDER, "Care 3", DemoSeat.CO_RESPONDER_LATE);
        spare(town, ProgramKind.CO_RESPONDER, "Care 4", DemoAgency.SHERIFF, "Calista Wrenfield");
        ride(town, ProgramKind.MOBILE_CRISIS, "Mobile 1", DemoSeat.MOBILE_CRISIS);
        ride(town, ProgramKind.MOBILE_CRISIS, "Mobile 2", DemoSeat.MOBILE_CRISIS_PARTNER);
        ride(town, ProgramKind.MOBILE_CRISIS, "Mobile 3", DemoSeat.MOBILE_CRISIS_LATE);
        spare(town, ProgramKind.MOBILE_CRISIS, "Mobile 4", DemoAgency.BEHAVIORAL, "Maribel Stonebridge");
        ride(town, ProgramKind.COMMUNITY_RESPONDER, "River 3", DemoSeat.RESPONDER);
        ride(town, ProgramKind.COMMUNITY_RESPONDER, "River 5", DemoSeat.RESPONDER_PARTNER);
        ride(town, ProgramKind.COMMUNITY_RESPONDER, "River 7", DemoSeat.RESPONDER_LATE);
        spare(town, ProgramKind.COMMUNITY_RESPONDER, "River 8", DemoAgency.RESPONDERS, "Octavio Fenwright");
        ride(town, ProgramKind.EMS, "Medic 2", DemoSeat.EMS_LIAISON);
    }

    private record Beds(FacilityType type, int staffed, String door) {}

    /** About half of the places are taken by people who came before the demonstration's day. */
    private void place(DemoTown town, DemoProgram program, Beds beds, Exclusion... exclusions) {
        UUID id = town.program(program);
        facilities.add(new Facility(
                id,
                town.agency(program.agency()),
                beds.type(),
                beds.staffed(),
                beds.staffed() + 2,
                null,
                List.of(exclusions),
                beds.door(),
                "541 555 0140",
                10));
        facilities.declare(id, beds.staffed() / 2, clock.instant());
    }

    private void ride(DemoTown town, ProgramKind kind, String name, DemoSeat seat) {
        UUID unit = unit(town.agency(seat.agency()), kind, name);
        duty(unit, town.accounts().get(seat), seat.person());
    }

    private void spare(DemoTown town, ProgramKind kind, String name, DemoAgency agency, String member) {
        UUID unit = unit(town.agency(agency), kind, name);
        duty(unit, null, member);
    }

    private UUID unit(UUID agency, ProgramKind kind, String name) {
        UUID unit = ids.next();
        units.add(new Unit(unit, agency, kind, name, certifiedUntil()));
        return unit;
    }

    private void duty(UUID unit, @Nullable UUID account, String member) {
        Instant since = clock.instant();
        units.add(new Duty(ids.next(), unit, account, member, certifiedUntil(), since, null));
    }

    private LocalDate certifiedUntil() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone()).plusYears(1);
    }
}

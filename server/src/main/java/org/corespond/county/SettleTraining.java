package org.corespond.county;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.corespond.field.Units;
import org.corespond.kernel.CurrentActor;
import org.corespond.training.CitProgram;
import org.corespond.training.ClassForm;
import org.corespond.training.CredentialKind;
import org.corespond.training.Presenter;
import org.corespond.training.TrainingOffice;
import org.corespond.training.TrainingRecords;
import org.corespond.training.VisitKind;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The training of the demonstration: classes held and to come, certificates, CIT officers, and visits both ways. */
@Component
@ConditionalOnProperty(name = "corespond.mode", havingValue = "demo")
class SettleTraining {
    private final TrainingOffice office;
    private final TrainingRecords records;
    private final CitProgram cit;
    private final Units units;
    private final Clock clock;

    SettleTraining(TrainingOffice office, TrainingRecords records, CitProgram cit, Units units, Clock clock) {
        this.office = office;
        this.records = records;
        this.cit = cit;
        this.units = units;
        this.clock = clock;
    }

    void settle(DemoTown town) {
        CurrentActor.run(town.system(), () -> {
            held(town);
            toCome(town);
            certificates(town);
            designations();
            areas(town);
        });
        visits(town);
    }

    private void held(DemoTown town) {
        UUID cit = course(town, "CIT", DemoAgency.SHERIFF, DemoAgency.BEHAVIORAL);
        UUID held = office.plan(form(
                cit, town.agency(DemoAgency.SHERIFF), "Training center, room 2", span(today().minusDays(94), 4), "3"));
        office.seat(held, account(town, DemoSeat.DEPUTY));
        office.seat(held, "Bramwell Ashgrove", DemoAgency.SHERIFF.title());
        office.seat(held, account(town, DemoSeat.OFFICER));
        office.seat(held, "Tabitha Oakhaven", DemoAgency.POLICE.title());
        office.seat(held, account(town, DemoSeat.CLINICIAN));
        records.presenter(held, "Juniper", Presenter.Voice.LIVED_EXPERIENCE, "In Our Own Voice");
        records.presenter(held, "Alder's mother", Presenter.Voice.FAMILY, "The night before we called");
        office.hold(held, "");
    }

    private void toCome(DemoTown town) {
        UUID dispatch = course(town, "DISPATCHER", DemoAgency.DISPATCH, DemoAgency.LINE);
        UUID planned = office.plan(form(
                dispatch,
                town.agency(DemoAgency.DISPATCH),
                "911 center, upstairs",
                span(today().plusDays(24), 0),
                "4"));
        office.seat(planned, account(town, DemoSeat.CALL_TAKER_NIGHT));
        office.course("IN_SERVICE", Set.of(town.agency(DemoAgency.POLICE), town.agency(DemoAgency.BEHAVIORAL)));
    }

    private void certificates(DemoTown town) {
        records.certificate(account(town, DemoSeat.OFFICER_PARTNER), CredentialKind.CIT, today().minusYears(3));
        records.certificate(
                account(town, DemoSeat.CO_RESPONDER),
                CredentialKind.CIT,
                today().minusYears(2).plusDays(30));
        records.certificate(account(town, DemoSeat.CALL_TAKER), CredentialKind.DISPATCHER, today().minusYears(1));
        records.certificate(account(town, DemoSeat.DEPUTY_PARTNER), CredentialKind.BASIC, today().minusMonths(8));
    }

    /** Most of the trained are designated and some opt out, as in collaboration.md 10.3. */
    private void designations() {
        cit.designate(DemoSeat.OFFICER_PARTNER.person(), today().minusYears(2));
        cit.optOut(DemoSeat.OFFICER_PARTNER.person(), today().minusMonths(5), "Moved to traffic");
        List.of(DemoSeat.DEPUTY.person(), DemoSeat.OFFICER.person(), "Bramwell Ashgrove")
                .forEach(officer -> cit.designate(officer, today().minusDays(70)));
    }

    private void areas(DemoTown town) {
        units.listOf(town.agency(DemoAgency.SHERIFF)).stream()
                .filter(unit -> unit.name().startsWith("Sam"))
                .forEach(unit -> records.area(unit.id(), unit.name().equals("Sam 15") ? "Valley" : "River road"));
        units.listOf(town.agency(DemoAgency.POLICE)).forEach(unit -> records.area(unit.id(), "City"));
    }

    private void visits(DemoTown town) {
        UUID line = town.agency(DemoAgency.LINE);
        UUID listened = CurrentActor.as(
                town.actor(DemoSeat.OFFICER),
                () -> records.visit(VisitKind.LINE_OBSERVATION, line, today().minusDays(20), "4"));
        CurrentActor.run(town.actor(DemoSeat.PEER), () -> records.sign(listened));
        UUID sheriff = town.agency(DemoAgency.SHERIFF);
        UUID rode = CurrentActor.as(
                town.actor(DemoSeat.MOBILE_CRISIS),
                () -> records.visit(VisitKind.RIDE_ALONG, sheriff, today().minusDays(12), "6"));
        CurrentActor.run(town.actor(DemoSeat.CO_RESPONDER), () -> records.sign(rode));
        CurrentActor.run(
                town.actor(DemoSeat.DEPUTY),
                () -> records.visit(
                        VisitKind.FACILITY_TOUR, town.agency(DemoAgency.CRISIS_CENTER), today().minusDays(3), "1.5"));
    }

    private UUID course(DemoTown town, String outline, DemoAgency safety, DemoAgency care) {
        UUID course = office.course(outline, Set.of(town.agency(safety), town.agency(care)));
        office.approve(course, town.agency(safety), "Head of training (made up)");
        office.approve(course, town.agency(care), "Clinical lead (made up)");
        return course;
    }

    private record Span(LocalDate first, LocalDate last) {}

    private static Span span(LocalDate first, int more) {
        return new Span(first, first.plusDays(more));
    }

    private static ClassForm form(UUID course, UUID host, String place, Span days, String lent) {
        return new ClassForm(
                course.toString(),
                host.toString(),
                place,
                days.first().toString(),
                days.last().toString(),
                "12",
                lent,
                "Sgt. Orla Fennimore and Dr. Hollis Brandt (made up)");
    }

    private static UUID account(DemoTown town, DemoSeat seat) {
        return Objects.requireNonNull(town.accounts().get(seat));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }
}

package org.corespond.workgroup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.corespond.directory.Agency;
import org.corespond.directory.Directory;
import org.springframework.stereotype.Component;

/** A seat without anybody, and an agency that nobody coordinates for (systems.md A02). */
@Component
class Vacancies implements AgendaSource {
    private final Seats seats;
    private final Directory directory;
    private final WorkgroupDesk desk;

    Vacancies(Seats seats, Directory directory, WorkgroupDesk desk) {
        this.seats = seats;
        this.directory = directory;
        this.desk = desk;
    }

    /** Without a single body nobody has begun, and nothing is vacant. */
    @Override
    public List<Due> due(Instant at) {
        LocalDate today = LocalDate.ofInstant(at, desk.zone());
        if (seats.bodies().isEmpty()) {
            return List.of();
        }
        List<Due> due = new ArrayList<>();
        for (Seat seat : seats.list()) {
            if (seat.vacant(today)) {
                String title = seat.title() + ", " + seat.body().name();
                due.add(new Due("VACANCY", "seat:" + seat.id(), title, "/workgroup/seats/" + seat.id(), at));
            }
        }
        var coordinators = seats.coordinators();
        for (Agency agency : directory.agencies()) {
            if (TenurePolicy.on(coordinators.getOrDefault(agency.id(), List.of()), today)
                    .isEmpty()) {
                String link = "/workgroup/agencies/" + agency.id();
                due.add(new Due("COORDINATOR", "agency:" + agency.id(), agency.name(), link, at));
            }
        }
        return due;
    }
}

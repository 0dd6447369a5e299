package org.corespond.county;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.corespond.directory.Community;
import org.corespond.kernel.Actor;

/** The settled county: where its agencies, programs and people are found. */
record DemoTown(
        Community community,
        Map<DemoAgency, UUID> agencies,
        Map<DemoProgram, UUID> programs,
        Map<DemoSeat, UUID> accounts) {
    DemoTown {
        agencies = Map.copyOf(agencies);
        programs = Map.copyOf(programs);
        accounts = Map.copyOf(accounts);
    }

    Actor actor(DemoSeat seat) {
        return new Actor(community.id(), agency(seat.agency()), accounts.get(seat), seat.person(), seat.role());
    }

    Actor system() {
        return Actor.system(community.id(), "synthetic county");
    }

    UUID agency(DemoAgency agency) {
        UUID id = agencies.get(agency);
        if (id == null) {
            throw new IllegalStateException("not settled: " + agency);
        }
        return id;
    }

    /** Whether the program answers at that moment. */
    boolean open(DemoProgram program, Instant moment) {
        return program.as(program(program), agency(program.agency())).openAt(moment, community.zone());
    }

    UUID program(DemoProgram program) {
        UUID id = programs.get(program);
        if (id == null) {
            throw new IllegalStateException("not settled: " + program);
        }
        return id;
    }
}

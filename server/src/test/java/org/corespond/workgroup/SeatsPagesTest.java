package org.corespond.workgroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Role;
import org.corespond.testing.CorespondTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CorespondTest
class SeatsPagesTest extends WorkgroupPages {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aSeatIsFilledAndTheEmptyOneRings() throws Exception {
        assertThat(read("/workgroup/seats")).contains("No body of the workgroup is there yet.");

        body();

        assertThat(read("/workgroup/seats"))
                .contains("Coordinating group Coordinating body")
                .contains("Seat LIVED_EXPERIENCE", "Lived experience", "Cleo Synthetic since 1 Jan 2026", "Vacant")
                .contains("Empty seats: 1. Agencies without a coordinator: 2.")
                .doesNotContain("workgroup.");
        assertThat(read("/workgroup"))
                .contains("Empty seats 1 Seat COURTS, Coordinating group")
                .contains("Agencies without a coordinator 2 Synthetic Clinic");
    }

    /** collaboration.md 10.1: executives decide, the coordinating body makes it happen, subcommittees prepare. */
    @Test
    void executivesAndSubcommitteesStandBesideTheCoordinatingBodyEachWithItsSeats_10_1() throws Exception {
        body();
        send("/workgroup/bodies", "form", "body", "name", "Chiefs and directors", "kind", "EXECUTIVE");
        send("/workgroup/bodies", "form", "body", "name", "Data and evaluation", "kind", "SUBCOMMITTEE");
        UUID data = CurrentActor.as(coordinator.actor(), seats::page).bodies().stream()
                .filter(body -> body.kind() == Seat.BodyKind.SUBCOMMITTEE)
                .findFirst()
                .orElseThrow()
                .id();

        send("/workgroup/bodies/" + data + "/seats", "form", "seat", "title", "Analyst", "sector", "COURTS");

        assertThat(read("/workgroup/seats"))
                .contains("Coordinating group Coordinating body", "Chiefs and directors Executive")
                .containsPattern("Data and evaluation Subcommittee .*Analyst")
                .contains("Empty seats: 2.");
        assertThat(read("/workgroup/meetings/new")).contains("Data and evaluation");
    }

    /** Bad input: two holders of one seat. */
    @Test
    void twoHoldersOfOneSeatAreRefusedUntilTheFirstHasLeft_A09() throws Exception {
        body();
        UUID seat = seat(Sector.LAW_ENFORCEMENT);

        assertThat(hold(seat, "Dora Synthetic"))
                .startsWith("422")
                .contains("This seat is held by Ada Synthetic since 1 Jan 2026. One person holds a seat at a time");
        assertThat(send("/workgroup/seats/" + seat + "/leave", "form", "leave", "lastDay", "2026-03-01"))
                .isEqualTo("/workgroup/seats/" + seat);
        assertThat(read("/workgroup/seats/" + seat))
                .contains("Vacant", "Ada Synthetic from 1 Jan 2026 until 1 Mar 2026");
        assertThat(send("/workgroup/seats/" + seat + "/holders", "name", "Dora Synthetic", "from", "2026-03-02"))
                .isEqualTo("/workgroup/seats/" + seat);
        assertThat(read("/workgroup/seats/" + seat))
                .contains("Dora Synthetic from 2 Mar 2026 now", "Ada Synthetic from 1 Jan 2026 until 1 Mar 2026");
        assertThat(send("/workgroup/seats/" + seat + "/close")).isEqualTo("/workgroup/seats");
        assertThat(read("/workgroup/seats")).doesNotContain("Seat LAW_ENFORCEMENT");
    }

    @Test
    void anAgencyHasExactlyOneCoordinator_A02() throws Exception {
        String agency = "/workgroup/agencies/" + police.id();
        assertThat(send(agency + "/holders", "form", "fill", "name", "Ada Synthetic", "from", "2026-01-01"))
                .isEqualTo(agency);

        assertThat(send(agency + "/holders", "form", "fill", "name", "Ben Synthetic", "from", "2026-05-01"))
                .contains("There is exactly one coordinator: first write down the last day of Ada Synthetic.");
        assertThat(send(agency + "/leave", "form", "leave", "lastDay", "2025-05-01"))
                .contains("Nobody is here on that day.");
        assertThat(send(agency + "/leave", "form", "leave", "lastDay", "2026-04-30"))
                .isEqualTo(agency);
        assertThat(send(agency + "/holders", "form", "fill", "name", "Ben Synthetic", "from", "2026-05-01"))
                .isEqualTo(agency);
        assertThat(read(agency)).contains("Ben Synthetic from 1 May 2026", "Ada Synthetic from 1 Jan 2026");
    }

    /** Whatever the program does, the database has one coordinator an agency and one holder a seat. */
    @Test
    void theDatabaseItselfRefusesASecond() throws Exception {
        body();
        UUID seat = seat(Sector.LAW_ENFORCEMENT);
        String agency = "/workgroup/agencies/" + police.id();
        send(agency + "/holders", "name", "Ada Synthetic", "from", "2026-01-01");

        assertThatThrownBy(() -> second("holder", "seat_id", seat))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("one_holder");
        assertThatThrownBy(() -> second("liaison", "agency_id", police.id()))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("one_coordinator");
        second("liaison", "agency_id", clinic.id());
    }

    private void second(String table, String column, UUID what) {
        CurrentActor.run(
                coordinator.actor(),
                () -> transaction.executeWithoutResult(status -> jdbc.sql(
                                "insert into workgroup." + table + " (id, community_id, " + column
                                        + ", name, from_on) values (gen_random_uuid(), kernel.current_community(), :what, 'Eve', '2026-02-01')")
                        .param("what", what)
                        .update()));
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndWhatWasTypedStays() throws Exception {
        assertThat(send("/workgroup/bodies", "form", "body", "name", "", "kind", "COORDINATING"))
                .startsWith("422")
                .contains("The text is missing or too long.");
        assertThat(send("/workgroup/bodies", "form", "body", "name", "Group", "kind", "NONE"))
                .contains("Nothing is chosen.");
        UUID body = body();
        String seats = "/workgroup/bodies/" + body + "/seats";
        assertThat(send(seats, "form", "seat", "title", "Judge", "sector", "")).contains("Nothing is chosen.");
        assertThat(send(seats, "form", "seat", "title", "", "sector", "COURTS")).contains("The text is missing");
        String holders = "/workgroup/seats/" + seat(Sector.COURTS) + "/holders";
        assertThat(send(holders, "form", "fill", "name", "", "from", "2026-01-01"))
                .contains("The name is missing.");
        assertThat(send(holders, "form", "fill", "name", "Ada", "from", "soon")).contains("This is no day.");
        assertThat(send(holders, "form", "fill", "name", "Ada", "from", "2026-01-01", "until", "later"))
                .contains("This is no day.");
        assertThat(send(holders, "form", "fill", "name", "Ada", "from", "2026-02-01", "until", "2026-01-31"))
                .contains("The last day is before the first.");
    }

    @Test
    void membersReadAndOnlyTheCoordinatorWrites() throws Exception {
        body();
        var peer = communities.person(clinic, Role.PEER);

        assertThat(send(peer, "/workgroup/bodies", "name", "Mine", "kind", "EXECUTIVE"))
                .startsWith("403");
        coordinator = peer;
        assertThat(read("/workgroup/seats")).contains("Cleo Synthetic").doesNotContain("Add a seat");
    }
}

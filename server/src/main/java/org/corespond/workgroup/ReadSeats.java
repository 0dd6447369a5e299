package org.corespond.workgroup;

import java.util.List;
import java.util.UUID;
import org.corespond.access.Accounts;
import org.corespond.directory.Agency;
import org.corespond.directory.Directory;
import org.corespond.workgroup.Asking.Choice;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads who sits where. */
@Component
@Transactional(readOnly = true)
public class ReadSeats {
    private final Seats seats;
    private final Directory directory;
    private final Accounts accounts;
    private final WorkgroupDesk desk;

    ReadSeats(Seats seats, Directory directory, Accounts accounts, WorkgroupDesk desk) {
        this.seats = seats;
        this.directory = directory;
        this.accounts = accounts;
        this.desk = desk;
    }

    public SeatsPage page() {
        return new SeatsPage(seats.bodies(), seats.list(), directory.agencies(), seats.coordinators(), desk.today());
    }

    public SeatsPage.Place seat(UUID id) {
        Seat seat = seats.get(id);
        return new SeatsPage.Place(
                seat.title(),
                seat.body().name(),
                "/workgroup/seats/" + id,
                "seat",
                seat.holders(),
                seat.open(),
                people(),
                desk.today());
    }

    public SeatsPage.Place agency(UUID id) {
        Agency agency = directory.agency(id);
        return new SeatsPage.Place(
                agency.name(),
                "",
                "/workgroup/agencies/" + id,
                "agency",
                seats.coordinators().getOrDefault(id, List.of()),
                true,
                people(),
                desk.today());
    }

    /** The people of the community who work here; nobody of the portal. */
    List<Choice> people() {
        List<UUID> staff = accounts.memberships().stream()
                .filter(each -> each.role().staff())
                .map(each -> each.accountId())
                .toList();
        return accounts.list().stream()
                .filter(account -> staff.contains(account.id()))
                .map(account -> new Choice(account.id().toString(), account.name()))
                .toList();
    }
}

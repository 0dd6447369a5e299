package org.corespond.access;

import java.util.List;
import org.corespond.directory.Agency;

/** One agency of the made-up county, and who can be tried there. */
public record DemoDesk(Agency agency, List<Seat> seats) {
    public DemoDesk {
        seats = List.copyOf(seats);
    }

    /** One account in one role. */
    public record Seat(Account account, Membership membership) {}
}

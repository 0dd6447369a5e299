package org.corespond.training;

import java.util.List;
import java.util.Optional;
import org.corespond.kernel.Refused;

/** Who gets a seat: each once, the host's and the borrowed apart, and few who are not sworn in a CIT class. */
final class SeatPolicy {
    private SeatPolicy() {}

    /**
     * Why the seat cannot be given, if so.
     *
     * @param wanted the seat that is asked for
     * @param taken the seats that are taken already
     * @param nonSwornPercent how many of a hundred seats of a CIT class may go to people who are not sworn
     */
    static Optional<Refused<Seat>> fault(
            CourseClass into, CredentialKind gives, Seat wanted, List<Seat> taken, int nonSwornPercent) {
        if (!into.open()) {
            return Optional.of(Refused.at("who", "seat.over"));
        }
        if (taken.stream()
                .anyMatch(seat -> seat.learner().id().equals(wanted.learner().id()))) {
            return Optional.of(Refused.at("who", "seat.twice", wanted.learner().name()));
        }
        if (taken.size() >= into.seats()) {
            return Optional.of(Refused.at("who", "seat.full", into.seats()));
        }
        int most = wanted.borrowed() ? into.lent() : into.seats() - into.lent();
        long same = taken.stream()
                .filter(seat -> seat.borrowed() == wanted.borrowed())
                .count();
        if (same >= most) {
            return Optional.of(Refused.at("who", wanted.borrowed() ? "seat.borrowed" : "seat.kept", most));
        }
        int others = mostNonSworn(into.seats(), nonSwornPercent);
        if (gives == CredentialKind.CIT && !wanted.learner().sworn() && nonSworn(taken) >= others) {
            return Optional.of(Refused.at("who", "seat.sworn", others, nonSwornPercent));
        }
        return Optional.empty();
    }

    /** At most 10 to 20 of a hundred seats (CIT International; collaboration.md 10.3). */
    static int mostNonSworn(int seats, int percent) {
        return seats * percent / 100;
    }

    static long nonSworn(List<Seat> taken) {
        return taken.stream().filter(seat -> !seat.learner().sworn()).count();
    }
}

package org.corespond.training;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.corespond.directory.Agency;
import org.corespond.kernel.Refused;
import org.corespond.training.Visit.Side;
import org.corespond.training.Visit.Signature;
import org.jspecify.annotations.Nullable;

/** A visit leads to another agency, is signed by both sides, and its hours count both ways (collaboration.md 10.3). */
final class VisitPolicy {
    private static final int LONGEST_MINUTES = 24 * 60;

    private VisitPolicy() {}

    static Optional<Refused<Visit>> fault(Visit visit, LocalDate today) {
        if (visit.host().equals(visit.visitorAgency())) {
            return Optional.of(Refused.at("host", "visit.same"));
        }
        if (visit.day().isAfter(today)) {
            return Optional.of(Refused.at("day", "visit.day"));
        }
        return visit.minutes() > 0 && visit.minutes() <= LONGEST_MINUTES
                ? Optional.empty()
                : Optional.of(Refused.at("visitHours", "visit.hours"));
    }

    /** Whether somebody of the agency may sign for the side: nobody signs twice, nor both sides. */
    static boolean maySign(Visit visit, Side side, UUID agency, UUID account) {
        return visit.agency(side).equals(agency)
                && !visit.signed(side)
                && visit.signatures().stream().map(Signature::account).noneMatch(account::equals);
    }

    /** Hours that one system spent with the other; only what both sides signed. */
    record Ways(int toCare, int toPolice) {}

    static Ways ways(Collection<Visit> visits, Map<UUID, Agency.Kind> kinds) {
        int toCare = 0;
        int toPolice = 0;
        for (Visit visit : visits) {
            boolean police = isPolice(kinds.get(visit.visitorAgency()));
            boolean hostPolice = isPolice(kinds.get(visit.host()));
            if (visit.signed() && police != hostPolice) {
                toCare += police ? visit.minutes() : 0;
                toPolice += hostPolice ? visit.minutes() : 0;
            }
        }
        return new Ways(toCare, toPolice);
    }

    /** Police and 911 are one way, all others the other. */
    private static boolean isPolice(Agency.@Nullable Kind kind) {
        return kind == Agency.Kind.LAW_ENFORCEMENT || kind == Agency.Kind.PSAP;
    }
}

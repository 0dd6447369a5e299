package org.corespond.field;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.corespond.directory.Directory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the CIT check of an encounter asks of the rosters. */
@Component
@Transactional(readOnly = true)
class Rosters {
    private final Units units;
    private final Directory directory;

    Rosters(Units units, Directory directory) {
        this.units = units;
        this.directory = directory;
    }

    ZoneId zone() {
        return directory.here().zone();
    }

    /** Whether the named unit had a certified officer on duty when the officer came (oracle 2). */
    boolean certified(Encounter.Cit cit) {
        Instant arrived = cit.arrivedAt();
        return cit.unit() != null
                && arrived != null
                && CitPolicy.certified(units.listOn(cit.unit(), arrived), LocalDate.ofInstant(arrived, zone()));
    }

    /** Units with a certified officer on duty now, for the choice of who came. */
    List<Unit> certifiedNow(Instant now) {
        return units.listCertified(now, LocalDate.ofInstant(now, zone()));
    }
}

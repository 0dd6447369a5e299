package org.corespond.training;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.corespond.directory.Agency;
import org.corespond.directory.Directory;
import org.corespond.kernel.Actor;
import org.corespond.training.Visit.Side;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads visits with the hours that count both ways. */
@Component
@Transactional(readOnly = true)
class VisitReader {
    private final Visits visits;
    private final Directory directory;

    VisitReader(Visits visits, Directory directory) {
        this.visits = visits;
        this.directory = directory;
    }

    public VisitsPage read() {
        List<Agency> agencies = directory.agencies();
        List<Visit> all = visits.list();
        VisitPolicy.Ways ways =
                VisitPolicy.ways(all, agencies.stream().collect(Collectors.toMap(Agency::id, Agency::kind)));
        Map<UUID, String> names = agencies.stream().collect(Collectors.toMap(Agency::id, Agency::name));
        return new VisitsPage(all, names, ways.toCare(), ways.toPolice());
    }

    /** What somebody of the reader's agency can sign as host. */
    public List<Visit> waiting(Actor reader) {
        return visits.list().stream()
                .filter(visit -> VisitPolicy.maySign(visit, Side.HOST, reader.agency(), reader.account()))
                .toList();
    }
}

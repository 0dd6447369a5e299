package org.corespond.field;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.corespond.audit.Audit;
import org.corespond.directory.Agency;
import org.corespond.directory.Directory;
import org.corespond.kernel.CurrentActor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The units of my agency with their crews, and what those of the others can do now. */
public record UnitsPage(List<UnitLine> mine, List<UnitLine> others) {
    public UnitsPage {
        mine = List.copyOf(mine);
        others = List.copyOf(others);
    }

    /** Reads the page and writes the view, in one transaction. */
    @Component
    static class Reader {
        private final Rostered stores;
        private final Directory directory;
        private final Audit audit;
        private final Clock clock;

        Reader(Rostered stores, Directory directory, Audit audit, Clock clock) {
            this.stores = stores;
            this.directory = directory;
            this.audit = audit;
            this.clock = clock;
        }

        @Transactional
        public UnitsPage read() {
            UUID me = CurrentActor.get().agency();
            List<UnitLine> all = lines(stores.units().list());
            audit.viewed("units", all.stream().map(line -> line.unit().id()).toList());
            Map<Boolean, List<UnitLine>> split = all.stream()
                    .collect(Collectors.partitioningBy(
                            line -> line.unit().agencyId().equals(me)));
            return new UnitsPage(split.getOrDefault(true, List.of()), split.getOrDefault(false, List.of()));
        }

        List<UnitLine> lines(List<Unit> units) {
            Instant now = clock.instant();
            LocalDate today = LocalDate.ofInstant(now, directory.here().zone());
            Map<UUID, String> agencies =
                    directory.agencies().stream().collect(Collectors.toMap(Agency::id, Agency::name));
            Map<UUID, List<Duty>> crews = stores.log().crews(now);
            Map<UUID, UnitMoments> moments =
                    stores.log().moments(units.stream().map(Unit::id).toList(), now);
            return units.stream()
                    .map(unit -> UnitLine.of(
                            unit,
                            agencies.getOrDefault(unit.agencyId(), ""),
                            UnitStatePolicy.of(moments.getOrDefault(unit.id(), UnitMoments.NONE)),
                            crews.getOrDefault(unit.id(), List.of()),
                            today))
                    .toList();
        }
    }
}

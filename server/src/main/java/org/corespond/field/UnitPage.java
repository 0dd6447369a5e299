package org.corespond.field;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.corespond.access.Account;
import org.corespond.audit.Audit;
import org.corespond.directory.Directory;
import org.corespond.training.CitOfficers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One unit of my agency: what it can do now, and its roster of the last day and from now on.
 *
 * @param out why it is out of service, while it is
 */
public record UnitPage(UnitLine line, @Nullable Outage out, List<Turn> turns, List<Account> members) {
    public UnitPage {
        turns = List.copyOf(turns);
        members = List.copyOf(members);
    }

    /**
     * A turn of duty as the page shows it.
     *
     * @param certified on the day that the turn begins, its last day included (oracle 2)
     * @param cit what training knows of it: designated or opted out, and the days of the certificate
     */
    public record Turn(Duty duty, When when, boolean certified, CitOfficers.@Nullable Officer cit) {}

    /** Where a turn stands to now. */
    public enum When {
        OVER,
        RUNNING,
        PLANNED
    }

    /** Reads the page and writes the view, in one transaction. */
    @Component
    static class Reader {
        private static final Duration BACK = Duration.ofHours(24);

        private final Rostered stores;
        private final UnitsPage.Reader lines;
        private final CrewMembers members;
        private final See see;
        private final Clock clock;

        Reader(Rostered stores, UnitsPage.Reader lines, CrewMembers members, See see, Clock clock) {
            this.stores = stores;
            this.lines = lines;
            this.members = members;
            this.see = see;
            this.clock = clock;
        }

        /** What a view needs beside the stores. */
        @Component
        record See(Directory directory, Audit audit) {}

        @Transactional
        public UnitPage read(UUID id) {
            Unit unit = stores.mine(id);
            Instant now = clock.instant();
            see.audit().viewed("unit", List.of(id));
            return new UnitPage(
                    lines.lines(List.of(unit)).getFirst(),
                    stores.outages().find(id).orElse(null),
                    stores.turns().list(id, now.minus(BACK)).stream()
                            .map(turn -> turn(turn, now))
                            .toList(),
                    members.list());
        }

        private Turn turn(Duty duty, Instant now) {
            LocalDate day =
                    LocalDate.ofInstant(duty.from(), see.directory().here().zone());
            return new Turn(
                    duty,
                    when(duty, now),
                    CitPolicy.certified(List.of(duty), day),
                    members.cit(duty.accountId()).orElse(null));
        }

        private static When when(Duty duty, Instant now) {
            if (duty.from().isAfter(now)) {
                return When.PLANNED;
            }
            Instant to = duty.to();
            return to == null || to.isAfter(now) ? When.RUNNING : When.OVER;
        }
    }
}

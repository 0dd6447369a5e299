package org.corespond.field;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.corespond.audit.Audit;
import org.corespond.kernel.Actor;
import org.corespond.kernel.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What I go for now, what waits for somebody of my agency, and with which unit I am on duty. */
public record FieldPage(@Nullable Unit unit, List<Unit> units, List<Job> mine, List<Job> waiting) {
    public FieldPage {
        units = List.copyOf(units);
        mine = List.copyOf(mine);
        waiting = List.copyOf(waiting);
    }

    /** Reads the page and writes the view, in one transaction. */
    @Component
    static class Reader {
        private final Assignments assignments;
        private final Jobs jobs;
        private final Units units;
        private final Crews crews;
        private final Audit audit;

        Reader(Assignments assignments, Jobs jobs, Units units, Crews crews, Audit audit) {
            this.assignments = assignments;
            this.jobs = jobs;
            this.units = units;
            this.crews = crews;
            this.audit = audit;
        }

        @Transactional
        public FieldPage read() {
            Actor actor = CurrentActor.get();
            Unit unit = crews.mine().orElse(null);
            List<Assignment> open = assignments.listOpen();
            List<Job> mine = open.stream()
                    .filter(one -> mine(one, actor, unit))
                    .map(jobs::of)
                    .map(jobs::carded)
                    .toList();
            List<Job> waiting = open.stream()
                    .filter(one -> one.accountId() == null)
                    .map(jobs::of)
                    .toList();
            List<UUID> seen = new ArrayList<>();
            mine.forEach(job -> seen.add(job.episode().id()));
            waiting.forEach(job -> seen.add(job.episode().id()));
            audit.viewed("assignments", seen);
            return new FieldPage(unit, units.listOf(actor.agency()), mine, waiting);
        }

        private static boolean mine(Assignment assignment, Actor actor, @Nullable Unit unit) {
            return actor.account().equals(assignment.accountId())
                    || (unit != null && unit.id().equals(assignment.unitId()));
        }
    }
}

package org.corespond.field;

import java.util.EnumSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import org.corespond.audit.Audit;
import org.corespond.directory.Program;
import org.corespond.directory.ProgramKind;
import org.corespond.episodes.ClosingCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What can follow an assignment: a facility, a follow-up worker, another team, or the end. */
public record NextPage(Job job, boolean toPlace, List<Program> followUp, List<Program> teams, Set<ClosingCode> codes) {
    public NextPage {
        followUp = List.copyOf(followUp);
        teams = List.copyOf(teams);
        codes = Set.copyOf(codes);
    }

    /** The codes in their order. */
    public List<ClosingCode> closings() {
        return codes.stream().sorted().toList();
    }

    /** Reads the page and writes the view, in one transaction. */
    @Component
    static class Reader {
        private static final Set<ProgramKind> TEAMS = EnumSet.of(
                ProgramKind.MOBILE_CRISIS,
                ProgramKind.COMMUNITY_RESPONDER,
                ProgramKind.CO_RESPONDER,
                ProgramKind.CIT_OFFICER,
                ProgramKind.PATROL);
        private final Assignments assignments;
        private final Jobs jobs;
        private final EncounterPlaces places;
        private final OpenPrograms programs;
        private final Audit audit;

        Reader(Assignments assignments, Jobs jobs, EncounterPlaces places, OpenPrograms programs, Audit audit) {
            this.assignments = assignments;
            this.jobs = jobs;
            this.places = places;
            this.programs = programs;
            this.audit = audit;
        }

        @Transactional
        public NextPage read(UUID episode) {
            Assignment assignment = assignments.find(episode).orElseThrow(NoSuchElementException::new);
            audit.viewed("episode", List.of(episode));
            Encounter.Ending ending =
                    places.find(episode).map(kept -> kept.encounter().ending()).orElse(null);
            Job job = jobs.of(assignment);
            return new NextPage(
                    job,
                    ending != null && DispositionPolicy.needsFacility(ending),
                    programs.list(EnumSet.of(ProgramKind.FOLLOW_UP)),
                    programs.list(TEAMS),
                    DispositionPolicy.closings(job.moments().at(Mark.ARRIVED) != null, ending));
        }
    }
}

package org.corespond.field;

import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.corespond.audit.Audit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The encounter page.
 *
 * @param correcting whether a record of this visit exists already
 * @param certified units with a certified officer on duty, for who came
 */
public record EncounterPage(Job job, EncounterForm form, boolean correcting, List<Unit> certified) {
    public EncounterPage {
        certified = List.copyOf(certified);
    }

    /** Reads the page and writes the view, in one transaction. */
    @Component
    static class Reader {
        private final EncounterStart start;
        private final EncounterPlaces places;
        private final Rosters rosters;
        private final Audit audit;
        private final Clock clock;

        Reader(EncounterStart start, EncounterPlaces places, Rosters rosters, Audit audit, Clock clock) {
            this.start = start;
            this.places = places;
            this.rosters = rosters;
            this.audit = audit;
            this.clock = clock;
        }

        /** With the own record to correct, else the draft, else what is known already. */
        @Transactional
        public EncounterPage read(UUID episode) {
            Job job = start.job(episode).orElseThrow(NoSuchElementException::new);
            EncounterForm form = start.draft(episode)
                    .or(() -> places.find(episode).map(kept -> FilledForm.of(kept.encounter(), rosters.zone())))
                    .orElseGet(() -> start.known(job));
            return page(episode, job, form);
        }

        /** With the answers of a visit that met nobody, to look over and save. */
        @Transactional
        public EncounterPage nobody(UUID episode) {
            Job job = start.job(episode).orElseThrow(NoSuchElementException::new);
            return page(episode, job, start.nobody(job));
        }

        /** The same page again, with what was typed. */
        @Transactional
        public EncounterPage read(UUID episode, EncounterForm form) {
            return page(episode, start.job(episode).orElseThrow(NoSuchElementException::new), form);
        }

        private EncounterPage page(UUID episode, Job job, EncounterForm form) {
            audit.viewed("encounter", List.of(episode));
            return new EncounterPage(
                    job, form, places.find(episode).isPresent(), rosters.certifiedNow(clock.instant()));
        }
    }
}

package org.corespond.field;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.corespond.kernel.Refused;
import org.corespond.web.Once;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was met on scene, or tells beside each field why not. */
@Component
class RecordEncounter {
    private final EncounterPlaces places;
    private final TellEncounter tellEncounter;
    private final Rosters rosters;
    private final Once once;
    private final Clock clock;

    RecordEncounter(EncounterPlaces places, TellEncounter tellEncounter, Rosters rosters, Once once, Clock clock) {
        this.places = places;
        this.tellEncounter = tellEncounter;
        this.rosters = rosters;
        this.once = once;
        this.clock = clock;
    }

    /** Records, or corrects the record of this visit; no problems means that it is kept. */
    @Transactional
    List<Refused<Void>> record(UUID episode, EncounterForm form, UUID key) {
        Instant now = clock.instant();
        EncounterReader reader = new EncounterReader(form, rosters.zone(), now);
        Optional<Encounter> read = reader.read();
        if (read.isEmpty()) {
            return reader.problems();
        }
        Encounter encounter = read.get();
        List<Refused<Void>> problems = new ArrayList<>(EncounterPolicy.problems(encounter));
        problems.addAll(EncounterPolicy.cit(encounter.cit(), rosters.certified(encounter.cit()), now));
        if (!problems.isEmpty()) {
            return problems;
        }
        return keep(episode, encounter, key);
    }

    private List<Refused<Void>> keep(UUID episode, Encounter encounter, UUID key) {
        Optional<Encounters.Place> place = places.next(episode, clock.instant());
        if (place.isEmpty()) {
            return List.of(Refused.because("field.over"));
        }
        if (once.spent(key)) {
            return List.of();
        }
        List<Refused<Void>> problems = tellEncounter.tell(new Encounters.Kept(place.get(), encounter));
        if (problems.isEmpty()) {
            once.spend(key);
        }
        return problems;
    }
}

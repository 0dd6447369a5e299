package org.corespond.field;

import java.util.List;
import org.corespond.audit.Audit;
import org.corespond.kernel.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes a record and tells of it: timeline, measures, audit; and drops the draft. */
@Component
class TellEncounter {
    private final Encounters encounters;
    private final Drafts drafts;
    private final EncounterFacts facts;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    TellEncounter(
            Encounters encounters, Drafts drafts, EncounterFacts facts, Audit audit, ApplicationEventPublisher events) {
        this.encounters = encounters;
        this.drafts = drafts;
        this.facts = facts;
        this.audit = audit;
        this.events = events;
    }

    List<Refused<Void>> tell(Encounters.Kept kept) {
        Encounters.Place place = kept.place();
        List<Refused<Void>> against = facts.against(place);
        if (!against.isEmpty()) {
            return against;
        }
        if (kept.encounter().justice() && encounters.sealed(place)) {
            return List.of(Refused.because("encounter.sealed"));
        }
        if (!encounters.add(place, kept.encounter())) {
            return List.of(Refused.because("encounter.recorded-by-other"));
        }
        facts.write(kept);
        drafts.drop(place.episodeId());
        audit.changed("encounter", place.id());
        events.publishEvent(facts.event(kept));
        return List.of();
    }
}

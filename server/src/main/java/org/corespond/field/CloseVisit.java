package org.corespond.field;

import java.util.UUID;
import org.corespond.episodes.CloseEpisode;
import org.corespond.episodes.ClosingCode;
import org.corespond.episodes.Episode;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.web.Once;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends the episode from the field, with a code that is true after what was recorded (decisions 8). */
@Component
class CloseVisit {
    private final EncounterPlaces places;
    private final CloseEpisode closeEpisode;
    private final Once once;

    CloseVisit(EncounterPlaces places, CloseEpisode closeEpisode, Once once) {
        this.places = places;
        this.closeEpisode = closeEpisode;
        this.once = once;
    }

    @Transactional
    Result<UUID> close(UUID episode, ClosingCode code, UUID key) {
        if (once.spent(key)) {
            return Result.done(episode);
        }
        Encounter.Ending ending =
                places.find(episode).map(kept -> kept.encounter().ending()).orElse(null);
        if (!DispositionPolicy.closings(false, ending).contains(code)) {
            return Refused.at("code", "field.close-code");
        }
        if (closeEpisode.close(episode, code) instanceof Refused<Episode> no) {
            return no.retyped();
        }
        once.spend(key);
        return Result.done(episode);
    }
}

package org.corespond.field;

import java.util.List;
import java.util.UUID;
import org.corespond.directory.Directory;
import org.corespond.directory.ProgramKind;
import org.corespond.episodes.Offer;
import org.corespond.episodes.OfferEpisode;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.web.Once;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Offers the episode to whoever is next: a follow-up worker, another team, or 911's officers for a call by phone. */
@Component
class HandOn {
    private final OfferEpisode offerEpisode;
    private final Directory directory;
    private final Once once;
    private final Availability availability;

    HandOn(OfferEpisode offerEpisode, Directory directory, Once once, Availability availability) {
        this.offerEpisode = offerEpisode;
        this.directory = directory;
        this.once = once;
        this.availability = availability;
    }

    /** To these programs, one after the other; tells whether it is new, for a repeated key changes nothing. */
    @Transactional
    Result<Boolean> hand(UUID episode, List<UUID> programs, UUID key) {
        boolean foreign = programs.stream()
                .map(directory::program)
                .anyMatch(program -> program.kind() == ProgramKind.FACILITY_INTAKE);
        if (programs.isEmpty() || foreign) {
            return Refused.because("offer.nobody");
        }
        if (once.spent(key)) {
            return Result.done(false);
        }
        availability.tell(null);
        if (offerEpisode.offer(episode, programs) instanceof Refused<Offer> no) {
            return no.retyped();
        }
        once.spend(key);
        return Result.done(true);
    }
}

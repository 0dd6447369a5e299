package org.corespond.facilities;

import java.util.List;
import java.util.UUID;
import org.corespond.audit.Audit;
import org.corespond.episodes.CloseEpisode;
import org.corespond.episodes.OfferEpisode;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.web.Live;
import org.corespond.web.Once;
import org.springframework.stereotype.Component;

/** Offers the episode of a person who leaves to follow-up, or closes it. */
@Component
class Leaving {
    private final OfferEpisode offerEpisode;
    private final CloseEpisode closeEpisode;
    private final Once once;
    private final Audit audit;
    private final Live live;

    Leaving(OfferEpisode offerEpisode, CloseEpisode closeEpisode, Once once, Audit audit, Live live) {
        this.offerEpisode = offerEpisode;
        this.closeEpisode = closeEpisode;
        this.once = once;
        this.audit = audit;
        this.live = live;
    }

    Result<UUID> go(UUID episode, DischargePerson.Onward onward, UUID key) {
        if (once.spent(key)) {
            return Result.done(episode);
        }
        Result<?> gone = move(episode, onward);
        if (gone instanceof Refused<?> no) {
            return no.retyped();
        }
        once.spend(key);
        live.changed("facility");
        audit.changed("discharge", episode);
        return Result.done(episode);
    }

    private Result<?> move(UUID episode, DischargePerson.Onward onward) {
        if (onward.program() != null) {
            return offerEpisode.offer(episode, List.of(onward.program()));
        }
        return onward.code() == null
                ? Refused.at("code", "facility.choose-end")
                : closeEpisode.close(episode, onward.code());
    }
}

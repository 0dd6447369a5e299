package org.corespond.field;

import java.util.List;
import org.corespond.directory.Agency;
import org.corespond.episodes.Episode;
import org.corespond.episodes.Offer;
import org.corespond.people.Identity;
import org.corespond.sharing.CrisisCard;
import org.jspecify.annotations.Nullable;

/**
 * One assignment as its responder sees it.
 *
 * @param person who it is about, as far as the wall and the role let see; absent when unknown
 * @param source how it began, as a code
 * @param offer the last offer of ours: to a facility, a follow-up worker, another team
 * @param offeredTo the agency that it went to
 * @param speechless whether somebody recorded that the person cannot speak now
 * @param crew the unit that goes, when a colleague's
 */
public record Job(
        Assignment assignment,
        Episode episode,
        Agency from,
        @Nullable Identity person,
        Briefing briefing,
        String source,
        Moments moments,
        boolean recorded,
        @Nullable Offer offer,
        @Nullable Agency offeredTo,
        @Nullable Unit crew,
        JobStep step,
        @Nullable CrisisCard card,
        boolean speechless) {

    /** The same with the person's crisis card; absent when there is none, and when it may not be seen. */
    Job shown(@Nullable CrisisCard seen, boolean recorded) {
        return new Job(
                assignment,
                episode,
                from,
                person,
                briefing,
                source,
                moments,
                this.recorded,
                offer,
                offeredTo,
                crew,
                step,
                seen,
                recorded);
    }

    /** The offer waits for its answer. */
    public boolean waiting() {
        return offer != null && offer.state() == Offer.State.OFFERED;
    }

    /** The marks in their order, for the line of stations. */
    public List<Mark> marks() {
        return List.of(Mark.values());
    }

    public @Nullable Mark undoable() {
        return MarkPolicy.undoable(moments.told()).orElse(null);
    }

    public boolean atDoorRefused() {
        return moments.refusedAt() != null
                && offer != null
                && !offer.offeredAt().isAfter(moments.refusedAt());
    }
}

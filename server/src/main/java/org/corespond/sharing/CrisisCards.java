package org.corespond.sharing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The crisis card of a person, for those who are with the person now. A denial and no card look the same. */
public interface CrisisCards {
    /**
     * For an episode in which the asking agency has a part; the one who calls this has seen to that.
     *
     * @param person whom the episode is about, where that is known
     * @param closedAt when it was closed; a closed episode shows no card
     */
    Optional<CrisisCard> find(@Nullable UUID person, UUID episode, @Nullable Instant closedAt);

    /** A responder records that the person of the episode cannot speak now. */
    void cannotSpeak(UUID episode);

    /** Somebody records a medical emergency in which the person cannot speak: the card is asked for as in one (rule A3). */
    void emergency(UUID episode);

    /** Whether somebody recorded that the person cannot speak. */
    boolean speechless(UUID episode);
}

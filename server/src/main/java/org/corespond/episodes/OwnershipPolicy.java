package org.corespond.episodes;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.corespond.kernel.Refused;

/** Who may move an episode, and how late it is. One owner at every instant (architecture, idea 1). */
final class OwnershipPolicy {
    private static final Duration LATE = Duration.ofMinutes(5);

    private OwnershipPolicy() {}

    /** Only the owning agency acts on an open episode. */
    static <T> Optional<Refused<T>> mayAct(Episode episode, UUID agency) {
        if (!episode.open()) {
            return Optional.of(Refused.because("episode.closed"));
        }
        return episode.owner().equals(agency) ? Optional.empty() : Optional.of(Refused.because("episode.not-owner"));
    }

    /** Closing drops nobody: an offer that waits is answered or withdrawn first. */
    static <T> Optional<Refused<T>> mayClose(Episode episode, UUID agency, boolean offerWaits) {
        Optional<Refused<T>> no = mayAct(episode, agency);
        if (no.isPresent()) {
            return no;
        }
        return offerWaits ? Optional.of(Refused.because("episode.offer-waits")) : Optional.empty();
    }

    static <T> Optional<Refused<T>> mayMoveTo(Episode episode, Stage stage) {
        return episode.stage().canTransitionTo(stage)
                ? Optional.empty()
                : Optional.of(Refused.because("episode.stage", episode.stage(), stage));
    }

    /** Calm before the due moment, due from then on, late five minutes after. */
    static Lateness lateness(Instant dueAt, Instant now) {
        if (now.isBefore(dueAt)) {
            return Lateness.CALM;
        }
        return now.isBefore(dueAt.plus(LATE)) ? Lateness.DUE : Lateness.LATE;
    }
}

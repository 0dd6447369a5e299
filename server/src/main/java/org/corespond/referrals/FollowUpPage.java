package org.corespond.referrals;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.corespond.audit.Audit;
import org.corespond.episodes.ClosingCode;
import org.corespond.episodes.Episode;
import org.corespond.episodes.Episodes;
import org.corespond.kernel.CurrentActor;
import org.corespond.people.Identity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One person's follow-up: tries, referrals and the end.
 *
 * @param revoked whether a consent that this agency relied on was taken back
 */
public record FollowUpPage(
        Episode episode,
        @Nullable Identity person,
        String lateness,
        List<Attempt> attempts,
        List<Referral> referrals,
        boolean mine,
        boolean revoked) {
    public FollowUpPage {
        attempts = List.copyOf(attempts);
        referrals = List.copyOf(referrals);
    }

    public List<ClosingCode> ends() {
        return FollowUpPolicy.ENDS.stream().sorted().toList();
    }

    /** A name to say, or nothing. */
    public String name() {
        if (person == null) {
            return "";
        }
        return person.fullName().isEmpty() ? person.calledName() : person.fullName();
    }

    /** Reads the page and writes the view, in one transaction. */
    @Component
    static class Reader {
        private final Episodes episodes;
        private final Referrals referrals;
        private final Tasks tasks;
        private final FollowUpParts parts;
        private final Audit audit;

        Reader(Episodes episodes, Referrals referrals, Tasks tasks, FollowUpParts parts, Audit audit) {
            this.episodes = episodes;
            this.referrals = referrals;
            this.tasks = tasks;
            this.parts = parts;
            this.audit = audit;
        }

        /** For the agency that owns the episode now, or accepted its follow-up once. */
        @Transactional
        public FollowUpPage read(UUID id) {
            Episode episode = episodes.get(id);
            boolean mine =
                    episode.open() && episode.owner().equals(CurrentActor.get().agency());
            if (!mine && tasks.find(id).isEmpty()) {
                throw new NoSuchElementException();
            }
            audit.viewed("follow-up", List.of(id));
            return new FollowUpPage(
                    episode,
                    parts.person(episode),
                    parts.lateness(episode),
                    referrals.attempts(id),
                    referrals.listOf(id),
                    mine,
                    tasks.revoked(episode.personId()));
        }
    }
}

package org.corespond.referrals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.corespond.audit.Audit;
import org.corespond.directory.ProgramKind;
import org.corespond.episodes.Episode;
import org.corespond.episodes.Episodes;
import org.corespond.episodes.OfferInbox;
import org.corespond.episodes.Stage;
import org.corespond.kernel.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whom I follow up, whoever is due first. */
public record FollowUpList(List<OfferInbox.Card> asking, List<Line> lines) {
    public FollowUpList {
        asking = List.copyOf(asking);
        lines = List.copyOf(lines);
    }

    /** One person of my list, with what is due and when. */
    public record Line(
            Episode episode, @Nullable String name, int tries, Instant dueAt, String lateness, boolean revoked) {}

    /** Reads the page and writes the view, in one transaction. */
    @Component
    static class Reader {
        private final Episodes episodes;
        private final Referrals referrals;
        private final FollowUpParts parts;
        private final Tasks tasks;
        private final Audit audit;

        Reader(Episodes episodes, Referrals referrals, FollowUpParts parts, Tasks tasks, Audit audit) {
            this.episodes = episodes;
            this.referrals = referrals;
            this.parts = parts;
            this.tasks = tasks;
            this.audit = audit;
        }

        @Transactional
        public FollowUpList read() {
            UUID agency = CurrentActor.get().agency();
            List<Episode> mine = episodes.listOpenOf(agency).stream()
                    .filter(episode -> episode.stage() == Stage.FOLLOW_UP)
                    .toList();
            List<OfferInbox.Card> cards = parts.cards(agency, ProgramKind.FOLLOW_UP);
            List<UUID> seen = new ArrayList<>();
            mine.forEach(episode -> seen.add(episode.id()));
            cards.forEach(card -> seen.add(card.episode().id()));
            audit.viewed("follow-up", seen);
            return new FollowUpList(cards, mine.stream().map(this::line).toList());
        }

        private Line line(Episode episode) {
            return new Line(
                    episode,
                    parts.name(episode),
                    referrals.attempts(episode.id()).size(),
                    episode.nextDueAt(),
                    parts.lateness(episode),
                    tasks.revoked(episode.personId()));
        }
    }
}

package org.corespond.referrals;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.corespond.directory.Directory;
import org.corespond.directory.ProgramKind;
import org.corespond.episodes.Episode;
import org.corespond.episodes.Episodes;
import org.corespond.episodes.OfferInbox;
import org.corespond.episodes.Offers;
import org.corespond.episodes.PersonInEpisode;
import org.corespond.people.Identity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the pages of follow-up read of other capabilities. */
@Component
class FollowUpParts {
    private final Offers offers;
    private final Episodes episodes;
    private final Directory directory;
    private final PersonInEpisode people;
    private final Clock clock;

    FollowUpParts(Offers offers, Episodes episodes, Directory directory, PersonInEpisode people, Clock clock) {
        this.offers = offers;
        this.episodes = episodes;
        this.directory = directory;
        this.people = people;
        this.clock = clock;
    }

    List<OfferInbox.Card> cards(UUID agency, ProgramKind kind) {
        return offers.listOpenTo(agency, List.of(kind)).stream()
                .map(offer -> new OfferInbox.Card(
                        offer, episodes.get(offer.episodeId()), directory.agency(offer.fromAgency())))
                .toList();
    }

    @Nullable
    Identity person(Episode episode) {
        return people.find(episode);
    }

    @Nullable
    String name(Episode episode) {
        Identity person = person(episode);
        if (person == null) {
            return null;
        }
        String name = person.fullName().isEmpty() ? person.calledName() : person.fullName();
        return name.isEmpty() ? null : name;
    }

    String lateness(Episode episode) {
        return FollowUpPolicy.lateness(episode.nextDueAt(), clock.instant());
    }
}

package org.corespond.field;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.corespond.directory.Directory;
import org.corespond.directory.ProgramKind;
import org.corespond.episodes.Episode;
import org.corespond.episodes.Episodes;
import org.corespond.episodes.FactKind;
import org.corespond.episodes.Offer;
import org.corespond.episodes.Offers;
import org.corespond.episodes.Timeline;
import org.corespond.episodes.TimelineFact;
import org.corespond.kernel.Actor;
import org.corespond.kernel.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts an assignment together with its episode for the page of its responder. */
@Component
class Jobs {
    private final Episodes episodes;
    private final Timeline timeline;
    private final Offers offers;
    private final Directory directory;
    private final JobParts parts;

    Jobs(Episodes episodes, Timeline timeline, Offers offers, Directory directory, JobParts parts) {
        this.episodes = episodes;
        this.timeline = timeline;
        this.offers = offers;
        this.directory = directory;
        this.parts = parts;
    }

    Job of(Assignment assignment) {
        Actor actor = CurrentActor.get();
        Episode episode = episodes.get(assignment.episodeId());
        List<TimelineFact> standing = timeline.standing(episode.id());
        Moments moments = Moments.of(standing, assignment);
        boolean recorded = parts.recorded(episode.id(), Moments.visit(standing, assignment));
        List<Offer> all = offers.listOf(episode.id());
        Offer ours = last(all, assignment);
        return new Job(
                assignment,
                episode,
                directory.agency(from(all, assignment)),
                parts.person(episode, actor),
                parts.briefing(episode, actor),
                source(standing),
                moments,
                recorded,
                ours,
                ours == null ? null : directory.agency(ours.toAgency()),
                parts.unit(assignment),
                JobPolicy.next(new JobPolicy.Situation(
                        assignment.byPhone(),
                        assignment.relay(),
                        episode.open() && episode.owner().equals(assignment.agencyId()),
                        moments.standing(),
                        recorded,
                        facility(ours, moments),
                        ours != null && ours.state() == Offer.State.OFFERED)),
                null,
                false);
    }

    /** With the person's crisis card: for those who are on the way or there, and nobody else. */
    Job carded(Job job) {
        return job.shown(parts.card(job.episode()), parts.speechless(job.episode()));
    }

    private static JobPolicy.Facility facility(@Nullable Offer ours, Moments moments) {
        if (moments.releasedAt() != null) {
            return JobPolicy.Facility.RELEASED;
        }
        if (moments.custodyAt() != null) {
            return JobPolicy.Facility.CUSTODY;
        }
        if (ours == null || ours.kind() != ProgramKind.FACILITY_INTAKE) {
            return JobPolicy.Facility.NONE;
        }
        boolean refusedSince = moments.refusedAt() != null && !ours.offeredAt().isAfter(moments.refusedAt());
        if (refusedSince) {
            return JobPolicy.Facility.REFUSED_AT_DOOR;
        }
        return switch (ours.state()) {
            case OFFERED -> JobPolicy.Facility.ASKED;
            case ACCEPTED -> JobPolicy.Facility.ACCEPTED;
            case REFUSED, EXPIRED, WITHDRAWN -> JobPolicy.Facility.NONE;
        };
    }

    /** The last offer that we made since we have it; relays apart. */
    private static @Nullable Offer last(List<Offer> all, Assignment assignment) {
        return all.stream()
                .filter(offer -> offer.fromAgency().equals(assignment.agencyId()) && !offer.relay())
                .filter(offer -> !offer.offeredAt().isBefore(assignment.acceptedAt()))
                .reduce((first, latest) -> latest)
                .orElse(null);
    }

    /** Who sent us. */
    private static UUID from(List<Offer> all, Assignment assignment) {
        Optional<Offer> accepted = all.stream()
                .filter(offer -> offer.toAgency().equals(assignment.agencyId()))
                .filter(offer -> offer.state() == Offer.State.ACCEPTED && offer.kind() == assignment.kind())
                .reduce((first, latest) -> latest);
        return accepted.map(Offer::fromAgency).orElse(assignment.agencyId());
    }

    private static String source(List<TimelineFact> standing) {
        return standing.stream()
                .filter(fact -> fact.kind() == FactKind.OPENED)
                .map(fact -> fact.detail().getOrDefault("source", ""))
                .findFirst()
                .orElse("");
    }
}

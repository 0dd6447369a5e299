package org.corespond.episodes;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.corespond.kernel.Actor;
import org.corespond.kernel.Authority;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.people.AgeBand;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the owning agency does with an episode: a fact on the timeline, and what is due next. */
@Component
public class RecordStep {
    private final Episodes episodes;
    private final EpisodeMoves moves;
    private final Timeline timeline;

    RecordStep(Episodes episodes, EpisodeMoves moves, Timeline timeline) {
        this.episodes = episodes;
        this.moves = moves;
        this.timeline = timeline;
    }

    /**
     * One thing that happened.
     *
     * @param at when it happened, which may be before it is told
     * @param detail codes and ids, never personal data
     */
    public record Happened(FactKind kind, Instant at, Authority authority, Map<String, String> detail) {
        public Happened {
            detail = Map.copyOf(detail);
        }
    }

    /** What is due after it. */
    public record Then(Stage stage, NextStep step, Instant dueAt) {}

    /** The owner tells what happened and what is due next. */
    @Transactional
    public Result<Episode> record(UUID episodeId, Happened happened, Then then) {
        Episode episode = episodes.lock(episodeId);
        Optional<Refused<Episode>> no =
                OwnershipPolicy.mayAct(episode, CurrentActor.get().agency());
        if (no.isEmpty()) {
            no = OwnershipPolicy.mayMoveTo(episode, then.stage());
        }
        if (no.isPresent()) {
            return no.get();
        }
        moves.write(
                episode.at(then.stage(), then.step(), then.dueAt()),
                happened.kind(),
                happened.at(),
                happened.authority(),
                happened.detail());
        return Result.done(episodes.get(episodeId));
    }

    /** An agency that took part tells something that moves nothing (a receiving facility, a consulted clinician). */
    @Transactional
    public Result<Episode> note(UUID episodeId, Happened happened) {
        Episode episode = episodes.lock(episodeId);
        if (!episodes.tookPart(episodeId, CurrentActor.get().agency())) {
            return Refused.because("episode.not-owner");
        }
        if (!episode.open()) {
            return Refused.because("episode.closed");
        }
        moves.write(episode, happened.kind(), happened.at(), happened.authority(), happened.detail());
        return Result.done(episodes.get(episodeId));
    }

    /** The agency whose offer was accepted becomes the owner now: custody accepted at a facility's door. */
    @Transactional
    public Result<Episode> takeOver(UUID episodeId, Happened happened, Then then) {
        Actor actor = CurrentActor.get();
        Episode episode = episodes.lock(episodeId);
        if (!episode.open()) {
            return Refused.because("episode.closed");
        }
        Optional<Refused<Episode>> no = OwnershipPolicy.mayMoveTo(episode, then.stage());
        if (no.isPresent()) {
            return no.get();
        }
        if (!episodes.accepted(episodeId, actor.agency())) {
            return Refused.because("episode.not-accepted");
        }
        moves.write(
                episode.ownedBy(actor.agency(), actor.accountId()).at(then.stage(), then.step(), then.dueAt()),
                happened.kind(),
                happened.at(),
                happened.authority(),
                happened.detail());
        return Result.done(episodes.get(episodeId));
    }

    /** An agency that had accepted does not take the person: the owner finds another place within the time. */
    @Transactional
    public Result<Episode> turnAway(UUID episodeId, Happened happened, Duration within) {
        Episode episode = episodes.lock(episodeId);
        if (!episode.open()) {
            return Refused.because("episode.closed");
        }
        if (!episodes.accepted(episodeId, CurrentActor.get().agency())) {
            return Refused.because("episode.not-accepted");
        }
        Stage stage = episode.stage() == Stage.AT_FACILITY ? Stage.TO_FACILITY : episode.stage();
        // Another place may be asked already; then its answer is what is due.
        Episode next = episode.nextStep() == NextStep.ANSWER_OFFER
                ? episode
                : episode.at(stage, NextStep.FIND_PLACE, happened.at().plus(within));
        moves.write(next, happened.kind(), happened.at(), happened.authority(), happened.detail());
        return Result.done(episodes.get(episodeId));
    }

    /** Who within the agency carries it now. */
    @Transactional
    public Result<Episode> assign(UUID episodeId, @Nullable UUID account) {
        Episode episode = episodes.lock(episodeId);
        Actor actor = CurrentActor.get();
        Optional<Refused<Episode>> no = OwnershipPolicy.mayAct(episode, actor.agency());
        if (no.isPresent()) {
            return no.get();
        }
        moves.write(
                episode.ownedBy(actor.agency(), account),
                FactKind.ASSIGNED,
                moves.now(),
                Authority.CALL_FOR_SERVICE,
                Map.of());
        return Result.done(episodes.get(episodeId));
    }

    /** Who it is about became known, or known better. */
    @Transactional
    public Result<Episode> identify(UUID episodeId, @Nullable UUID person, AgeBand band) {
        Episode episode = episodes.lock(episodeId);
        Optional<Refused<Episode>> no =
                OwnershipPolicy.mayAct(episode, CurrentActor.get().agency());
        if (no.isPresent()) {
            return no.get();
        }
        moves.save(episode.about(person, band));
        return Result.done(episodes.get(episodeId));
    }

    /** A level and the risk words of a triage or an override. */
    @Transactional
    public Result<Episode> triage(UUID episodeId, int level, java.util.List<String> marks, Happened happened) {
        Episode episode = episodes.lock(episodeId);
        Optional<Refused<Episode>> no =
                OwnershipPolicy.mayAct(episode, CurrentActor.get().agency());
        if (no.isPresent()) {
            return no.get();
        }
        moves.write(
                episode.triaged(level, marks), happened.kind(), happened.at(), happened.authority(), happened.detail());
        return Result.done(episodes.get(episodeId));
    }

    /** Sets a fact right; the wrong one stays on the timeline, joined to its correction. */
    @Transactional
    public Result<Episode> correct(UUID episodeId, long factId, Instant at, Map<String, String> detail) {
        UUID agency = CurrentActor.get().agency();
        Optional<TimelineFact> wrong = timeline.of(episodeId).stream()
                .filter(fact -> fact.id() == factId && agency.equals(fact.agencyId()))
                .findFirst();
        if (wrong.isEmpty()) {
            return Refused.because("fact.not-yours");
        }
        moves.correct(wrong.get(), at, detail);
        return Result.done(episodes.get(episodeId));
    }
}

package org.corespond.field;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.corespond.episodes.Episode;
import org.corespond.episodes.Episodes;
import org.corespond.episodes.FactKind;
import org.corespond.episodes.NextStep;
import org.corespond.episodes.RecordStep;
import org.corespond.episodes.Stage;
import org.corespond.episodes.Timeline;
import org.corespond.episodes.TimelineFact;
import org.corespond.kernel.Actor;
import org.corespond.kernel.Authority;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.springframework.stereotype.Component;

/** What the timeline and the measures hear of a record: ids and codes, never a word. */
@Component
class EncounterFacts {
    private final Assignments assignments;
    private final Episodes episodes;
    private final Timeline timeline;
    private final RecordStep recordStep;

    EncounterFacts(Assignments assignments, Episodes episodes, Timeline timeline, RecordStep recordStep) {
        this.assignments = assignments;
        this.episodes = episodes;
        this.timeline = timeline;
        this.recordStep = recordStep;
    }

    /** A closed episode takes corrections, but no first record. */
    List<Refused<Void>> against(Encounters.Place place) {
        return place.corrects() == null && !episodes.get(place.episodeId()).open()
                ? List.of(Refused.because("episode.closed"))
                : List.of();
    }

    /** The fact on the timeline, or the correction of the former one, which may come after the episode is closed. */
    void write(Encounters.Kept kept) {
        Encounters.Place place = kept.place();
        Map<String, String> detail = Map.of("encounter", place.id().toString());
        if (place.corrects() != null) {
            String former = place.corrects().toString();
            timeline.standing(place.episodeId()).stream()
                    .filter(fact -> former.equals(fact.detail().get("encounter")))
                    .findFirst()
                    .ifPresent(fact -> recordStep.correct(place.episodeId(), fact.id(), fact.at(), detail));
            return;
        }
        var happened =
                new RecordStep.Happened(FactKind.ENCOUNTER_RECORDED, place.at(), Authority.CALL_FOR_SERVICE, detail);
        tell(episodes.get(place.episodeId()), happened).orThrow();
    }

    /** On scene it moves the episode on; written later, from the door or the office, it moves nothing. */
    private Result<Episode> tell(Episode episode, RecordStep.Happened happened) {
        boolean moves = episode.owner().equals(CurrentActor.get().agency())
                && Set.of(Stage.RESPONDING, Stage.ON_SCENE).contains(episode.stage());
        return moves
                ? recordStep.record(
                        episode.id(),
                        happened,
                        new RecordStep.Then(
                                Stage.ON_SCENE,
                                NextStep.PLAN_FOLLOW_UP,
                                happened.at().plus(Duration.ofMinutes(30))))
                : recordStep.note(episode.id(), happened);
    }

    EncounterRecorded event(Encounters.Kept kept) {
        Actor actor = CurrentActor.get();
        Encounters.Place place = kept.place();
        Encounter encounter = kept.encounter();
        Encounter.Ending ending = encounter.ending();
        Map<Disposition, DispositionClass> classes = new EnumMap<>(Disposition.class);
        ending.all().forEach(code -> classes.put(code, code.type()));
        CitOnScene cit = encounter.cit().state();
        return new EncounterRecorded(
                actor.communityId(),
                actor.agency(),
                place.episodeId(),
                place.id(),
                place.corrects(),
                place.visit(),
                episodes.get(place.episodeId()).personId(),
                answers(encounter),
                new EncounterRecorded.Cit(
                        cit != CitOnScene.NOT_REQUESTED,
                        cit.compareTo(CitOnScene.DISPATCHED) >= 0,
                        cit == CitOnScene.ARRIVED),
                ending.holds(Disposition.HOLD_INVOL),
                ending.arrest(),
                ending.holds(Disposition.CITE_RELEASE),
                encounter.force().level() != ForceLevel.NONE,
                classes,
                ending.primary(),
                ending.primary().type(),
                stamps(place),
                place.at());
    }

    private static EncounterRecorded.Answers answers(Encounter encounter) {
        return new EncounterRecorded.Answers(
                encounter.model(),
                encounter.initiator(),
                encounter.reason(),
                encounter.weapon(),
                encounter.threats(),
                encounter.force().level(),
                encounter.force().types(),
                encounter.force().handcuffs(),
                encounter.injury(),
                encounter.details().getOrDefault("othersInjured", List.of()).stream()
                        .map(Codes.OthersInjured::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                encounter.legalStatus(),
                encounter.offense(),
                encounter.referral().answer(),
                encounter.referral().reason());
    }

    private EncounterRecorded.Stamps stamps(Encounters.Place place) {
        Assignment assignment = assignments.findLast(place.episodeId()).orElseThrow();
        List<TimelineFact> standing = timeline.standing(place.episodeId());
        Moments moments = Moments.of(standing, assignment);
        Instant accepted = assignment.acceptedAt();
        return new EncounterRecorded.Stamps(accepted, moments.at(Mark.EN_ROUTE), moments.at(Mark.ARRIVED));
    }
}

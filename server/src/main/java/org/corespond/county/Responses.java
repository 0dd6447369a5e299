package org.corespond.county;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.corespond.county.SyntheticTransfer.Line;
import org.corespond.county.SyntheticTransfer.Outcome;
import org.corespond.county.SyntheticUnit.Kind;

/** Who answers: a line first when the level allows, then the crews that are at work, a patrol car as the last resort. */
final class Responses {
    /** A crew and the model it works by. */
    record Crew(SyntheticUnit unit, ResponseModel model) {}

    private static final Odds<Line> LINES =
            Odds.of(Line.CLINICIAN, 5).or(Line.WARMLINE, 3).or(Line.LIFELINE_988, 2);
    private static final Odds<Outcome> OUTCOMES = Odds.of(Outcome.RESOLVED_BY_PHONE, 71)
            .or(Outcome.MOBILE_DISPATCHED, 14)
            .or(Outcome.RETURNED_TO_911, 4)
            .or(Outcome.CALLER_HUNG_UP, 5)
            .or(Outcome.NO_CLINICIAN, 6);
    private static final List<Odds<ResponseModel>> BY_LEVEL = List.of(
            models(3, 30, 22, 12),
            models(6, 24, 16, 18),
            models(26, 5, 0, 26),
            models(26, 0, 0, 8),
            Odds.of(ResponseModel.PATROL_ONLY, 8).or(ResponseModel.CIT_OFFICER, 2));

    private final Cast cast;

    Responses(Cast cast) {
        this.cast = cast;
    }

    Optional<SyntheticTransfer> transfer(Story story, int level) {
        Dice dice = story.dice();
        double offered = level == 1 ? .70 : level == 2 ? .20 : 0;
        if (story.planted() || !dice.chance(offered)) {
            return Optional.empty();
        }
        Instant offeredAt = story.received().plusSeconds(dice.between(60, 240));
        int pickUp = (int) dice.seconds(.2, .6);
        return Optional.of(new SyntheticTransfer(LINES.draw(dice), offeredAt, pickUp, OUTCOMES.draw(dice)));
    }

    /** The crew for a level; level 0 is a call that nobody screened, because an officer was there already. */
    Crew crew(Story story, int level) {
        if (level == 4 && story.situation().hurt() && story.dice().chance(.5)) {
            Optional<Crew> ambulance = find(story, ResponseModel.EMS);
            if (ambulance.isPresent()) {
                return ambulance.get();
            }
        }
        ResponseModel wanted = BY_LEVEL.get(level == 0 ? 4 : level - 1).draw(story.dice());
        boolean citFirst = story.dice().chance(.30);
        return find(story, wanted)
                .or(() -> citFirst ? find(story, ResponseModel.CIT_OFFICER) : Optional.empty())
                .or(() -> find(story, ResponseModel.PATROL_ONLY))
                .orElseThrow();
    }

    private Optional<Crew> find(Story story, ResponseModel model) {
        return switch (model) {
            case CIT_OFFICER ->
                cast.citOnDuty(story.county(), story.local(), story.dice()).map(unit -> new Crew(unit, model));
            case PATROL_ONLY -> onDuty(story, Kind.PATROL).map(unit -> named(unit, story));
            case CO_RESPONDER -> onDuty(story, Kind.CO_RESPONDER).map(unit -> new Crew(unit, model));
            case MOBILE_CRISIS -> onDuty(story, Kind.MOBILE_CRISIS).map(unit -> new Crew(unit, model));
            case COMMUNITY_RESPONDER -> onDuty(story, Kind.COMMUNITY_RESPONDER).map(unit -> new Crew(unit, model));
            case EMS -> onDuty(story, Kind.EMS).map(unit -> new Crew(unit, model));
        };
    }

    // A patrol car with a certified officer is a CIT response, whether anybody asked for one or not.
    private static Crew named(SyntheticUnit unit, Story story) {
        boolean certified = unit.citCertifiedOn(story.local().toLocalDate());
        return new Crew(unit, certified ? ResponseModel.CIT_OFFICER : ResponseModel.PATROL_ONLY);
    }

    private Optional<SyntheticUnit> onDuty(Story story, Kind kind) {
        return cast.onDuty(story.county(), kind, story.local(), story.dice());
    }

    private static Odds<ResponseModel> models(double cit, double mobile, double community, double coResponder) {
        return Odds.of(ResponseModel.CIT_OFFICER, cit)
                .or(ResponseModel.MOBILE_CRISIS, mobile)
                .or(ResponseModel.COMMUNITY_RESPONDER, community)
                .or(ResponseModel.CO_RESPONDER, coResponder)
                .or(ResponseModel.PATROL_ONLY, 18);
    }
}

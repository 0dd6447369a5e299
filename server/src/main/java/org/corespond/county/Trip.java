package org.corespond.county;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The stamps of one crew on its way: each is at or after the one before (data-dictionary 5.9). */
record Trip(
        Instant queued,
        Instant dispatched,
        Instant enRoute,
        @Nullable Instant arrived,
        Instant leftScene) {

    static Trip of(Story story, ResponseModel model, int level) {
        Dice dice = story.dice();
        if (story.planted()) {
            Instant start = story.received();
            return new Trip(
                    start.plusSeconds(30),
                    start.plusSeconds(240),
                    start.plusSeconds(300),
                    start.plusSeconds(1080),
                    start.plusSeconds(3480));
        }
        Instant queued = story.received().plusSeconds(level == 0 ? 0 : dice.between(15, 90));
        Instant dispatched = level == 0 ? queued : queued.plusSeconds(dice.seconds(wait(model, level), .6));
        Instant enRoute = level == 0 ? dispatched : dispatched.plusSeconds(dice.seconds(.7, .5));
        if (level > 0 && dice.chance(.04)) {
            return new Trip(queued, dispatched, enRoute, null, enRoute.plusSeconds(dice.between(60, 900)));
        }
        Instant arrived = level == 0 ? enRoute : enRoute.plusSeconds(dice.seconds(model.travelMinutes(), .45));
        return new Trip(
                queued, dispatched, enRoute, arrived, arrived.plusSeconds(dice.seconds(model.sceneMinutes(), .5)));
    }

    private static double wait(ResponseModel model, int level) {
        double byLevel = level == 4 ? 1.1 : level == 3 ? 3 : level == 2 ? 7 : 10;
        return model.police() || model == ResponseModel.EMS ? byLevel : byLevel + 3;
    }
}

package org.corespond.field;

import java.time.Duration;
import org.corespond.episodes.FactKind;
import org.corespond.episodes.NextStep;
import org.corespond.episodes.Stage;

/** The one-tap moments of a response, in their order. */
public enum Mark {
    EN_ROUTE(FactKind.EN_ROUTE, Stage.RESPONDING, NextStep.ARRIVE, 20),
    ARRIVED(FactKind.ARRIVED, Stage.ON_SCENE, NextStep.RECORD_ENCOUNTER, 60),
    LEFT_SCENE(FactKind.LEFT_SCENE, Stage.TO_FACILITY, NextStep.ARRIVE_AT_FACILITY, 30),
    AT_DOOR(FactKind.ARRIVED_AT_FACILITY, Stage.AT_FACILITY, NextStep.TAKE_OVER, 10);

    private final FactKind fact;
    private final Stage stage;
    private final NextStep next;
    private final Duration within;

    Mark(FactKind fact, Stage stage, NextStep next, int minutes) {
        this.fact = fact;
        this.stage = stage;
        this.next = next;
        this.within = Duration.ofMinutes(minutes);
    }

    FactKind fact() {
        return fact;
    }

    Stage stage() {
        return stage;
    }

    NextStep next() {
        return next;
    }

    /** How long the next step may take before it is due. */
    Duration within() {
        return within;
    }
}

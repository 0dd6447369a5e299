package org.corespond.county;

import java.time.Instant;
import java.util.Iterator;
import org.corespond.episodes.FactKind;
import org.corespond.episodes.NextStep;
import org.corespond.episodes.Stage;
import org.jspecify.annotations.Nullable;

/** How the tales of the demonstration begin and go on; each step is the move that a person would make. */
abstract class DemoTelling {
    static final double HOUR = 60;
    private final DemoMoves moves;
    private final DemoTown town;
    private final Instant now;
    private final Iterator<SyntheticPerson> people;
    private int told;

    DemoTelling(DemoMoves moves, DemoTown town, Iterator<SyntheticPerson> people) {
        this.moves = moves;
        this.town = town;
        this.now = moves.clock().instant();
        this.people = people;
    }

    int told() {
        return told;
    }

    DemoTale tale() {
        return new DemoTale(moves, town, now);
    }

    /** Areas in turn, so that no two neighbors on the board look alike. */
    DemoTale call(double ago, int level, String... marks) {
        return call(ago, level, people.next(), marks);
    }

    DemoTale call(double ago, int level, @Nullable SyntheticPerson about, String... marks) {
        String area = Names.AREAS.get(told++ % Names.AREAS.size());
        return tale().ago(ago).called(area, level, about, marks);
    }

    DemoTale team(DemoTale tale, DemoProgram program, DemoSeat seat) {
        return tale.after(1.5)
                .offered(DemoSeat.CALL_TAKER, program)
                .after(.4)
                .accepted(seat)
                .after(.5)
                .step(seat, FactKind.EN_ROUTE, Stage.RESPONDING, NextStep.ARRIVE, 15);
    }

    DemoTale met(DemoTale tale, DemoProgram program, DemoSeat seat) {
        return team(tale, program, seat)
                .after(9)
                .step(seat, FactKind.ARRIVED, Stage.ON_SCENE, NextStep.RECORD_ENCOUNTER, HOUR)
                .after(32)
                .step(seat, FactKind.ENCOUNTER_RECORDED, Stage.ON_SCENE, NextStep.PLAN_FOLLOW_UP, 30);
    }

    DemoTale brought(DemoTale tale, DemoSeat crew, DemoProgram place, DemoSeat door) {
        return tale.after(2)
                .offered(crew, place)
                .after(3)
                .accepted(door)
                .after(2)
                .step(crew, FactKind.LEFT_SCENE, Stage.TO_FACILITY, NextStep.ARRIVE_AT_FACILITY, 30);
    }

    DemoTale handedOver(DemoTale tale, DemoSeat crew, DemoSeat door) {
        return tale.after(14)
                .step(crew, FactKind.ARRIVED_AT_FACILITY, Stage.AT_FACILITY, NextStep.TAKE_OVER, 15)
                .after(6)
                .tookOver(door, 20 * HOUR)
                .after(3)
                .noted(crew, FactKind.OFFICER_RELEASED);
    }

    DemoTale followed(DemoTale tale, DemoSeat crew, DemoSeat worker) {
        return tale.after(4).offered(crew, DemoProgram.FOLLOW_UP).after(12).accepted(worker);
    }

    DemoTale plan(DemoTale tale, DemoSeat crew, DemoSeat worker) {
        return followed(tale.step(crew, FactKind.NOTE, Stage.FOLLOW_UP, NextStep.PLAN_FOLLOW_UP, HOUR), crew, worker);
    }

    DemoTale arrived(DemoTale tale, DemoProgram program, DemoSeat seat) {
        return team(tale, program, seat)
                .after(10)
                .step(seat, FactKind.ARRIVED, Stage.ON_SCENE, NextStep.RECORD_ENCOUNTER, HOUR);
    }
}

package org.corespond.county;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.corespond.calls.TransferOutcome;
import org.corespond.episodes.ClosingCode;
import org.corespond.facilities.DoorTap;
import org.corespond.field.Mark;
import org.jspecify.annotations.Nullable;

/**
 * One episode of the demonstration as a chain of deeds with the minutes between them. What lies beyond now has not
 * happened yet, so the same tale, begun at another time, shows another state.
 */
final class DemoTale {
    private record Step(UnaryOperator<Instant> when, BiConsumer<DemoCase, DemoDeeds> deed) {}

    private final DemoCase told;
    private final DemoDeeds deeds;
    private final Deque<Step> steps = new ArrayDeque<>();
    private final Pace pace;
    private Instant moment;

    /** How long the legs of this tale take, against the usual. */
    interface Pace {
        double of(int leg);
    }

    DemoTale(DemoCase told, Instant begins, Pace pace) {
        this.told = told;
        this.pace = pace;
        this.deeds = new DemoDeeds(told);
        this.moment = begins;
    }

    /** When its next deed is due; nothing when the tale is over. */
    @Nullable
    Instant due() {
        Step next = steps.peek();
        return next == null ? null : next.when().apply(moment);
    }

    /** Does the next deed, at the moment that the clock shows now. */
    void tell(Instant now) {
        moment = now;
        steps.remove().deed().accept(told, deeds);
    }

    DemoTale then(double minutes, BiConsumer<DemoCase, DemoDeeds> deed) {
        Duration after = Duration.ofMillis(Math.round(minutes * 60_000));
        steps.add(new Step(before -> before.plus(after), deed));
        return this;
    }

    /** A leg that takes longer for one and shorter for another. */
    private DemoTale leg(double minutes, BiConsumer<DemoCase, DemoDeeds> deed) {
        return then(minutes * pace.of(steps.size()), deed);
    }

    /** A call that is screened and offered. */
    DemoTale called(DemoSeat taker, DemoProgram wanted) {
        return then(0, (one, deed) -> one.calledAt(taker))
                .then(.9, (one, deed) -> one.said())
                .then(.4, (one, deed) -> one.offered(wanted));
    }

    /** The offer is accepted, and the call-taker is free again. */
    DemoTale accepted(DemoSeat seat) {
        return leg(.25, (one, deed) -> one.accepted(seat)).then(.3, (one, deed) -> one.cleared(null));
    }

    /** Somebody sets out. */
    DemoTale sent(DemoProgram wanted, DemoSeat seat) {
        return called(DemoSeat.CALL_TAKER, wanted).accepted(seat).then(.4, (one, deed) -> deed.marked(Mark.EN_ROUTE));
    }

    DemoTale arrived() {
        return leg(9, (one, deed) -> deed.marked(Mark.ARRIVED));
    }

    DemoTale met(DemoMeeting meeting) {
        return arrived().leg(31, (one, deed) -> deed.met(meeting));
    }

    /** A place is asked for, kept, and the person is brought there. */
    DemoTale brought(DemoProgram place) {
        return then(2, (one, deed) -> one.handedOn(place))
                .then(3, (one, deed) -> deed.placeKept())
                .then(2, (one, deed) -> deed.marked(Mark.LEFT_SCENE))
                .leg(13, (one, deed) -> deed.marked(Mark.AT_DOOR))
                .then(.5, (one, deed) -> deed.tapped(DoorTap.ARRIVED));
    }

    /** The facility takes the person over, and the crew is free again. */
    DemoTale takenOver() {
        return leg(5, (one, deed) -> deed.tapped(DoorTap.CUSTODY))
                .then(.5, (one, deed) -> deed.reported())
                .leg(2, (one, deed) -> deed.tapped(DoorTap.RELEASED))
                .then(1, (one, deed) -> deed.free());
    }

    DemoTale ended(ClosingCode code) {
        return then(6, (one, deed) -> deed.ended(code));
    }

    /** The crew asks a follow-up worker, who accepts. */
    DemoTale followedUp(DemoSeat worker) {
        return then(4, (one, deed) -> one.handedOn(DemoProgram.FOLLOW_UP))
                .then(12, (one, deed) -> one.accepted(worker));
    }

    /** A line takes the call and talks. */
    DemoTale byPhone(DemoProgram line, DemoSeat seat) {
        return called(DemoSeat.CALL_TAKER, line)
                .then(.2, (one, deed) -> one.accepted(seat))
                .then(8, (one, deed) -> deed.spoke());
    }

    DemoTale resolvedByPhone() {
        return then(16, (one, deed) -> deed.resolvedByPhone())
                .then(.5, (one, deed) -> one.cleared(TransferOutcome.RESOLVED_BY_PHONE));
    }

    /** Nobody answers: the platform's clock strikes just after the limit, once for each route. */
    DemoTale unanswered(int routes) {
        for (int route = 0; route < routes; route++) {
            steps.add(new Step(
                    before -> told.runsOut().map(at -> at.plusMillis(500)).orElse(before),
                    (one, deed) -> one.ranOut()));
        }
        return this;
    }
}

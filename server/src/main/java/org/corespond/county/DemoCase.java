package org.corespond.county;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.corespond.calls.OverrideReason;
import org.corespond.calls.TransferOutcome;
import org.corespond.directory.ProgramKind;
import org.corespond.episodes.ClosingCode;
import org.corespond.episodes.Offer;
import org.corespond.episodes.RefusalReason;
import org.jspecify.annotations.Nullable;

/** One call of the demonstration and its episode, from hand to hand: each deed is done at the moment that is told. */
final class DemoCase {
    private final DemoMoves moves;
    private final DemoTown town;
    private final DemoNeed need;
    private final Map<String, List<String>> known;
    private DemoSeat taker = DemoSeat.CALL_TAKER;
    private @Nullable Carrier carrier;
    private @Nullable UUID call;
    private @Nullable UUID episode;

    /** Who carries it now, and as what they were sent. */
    record Carrier(DemoSeat seat, ProgramKind kind) {}

    /** Known are codes by field of the call page that tell where and about whom. */
    DemoCase(DemoMoves moves, DemoTown town, DemoNeed need, Map<String, List<String>> known) {
        this.moves = moves;
        this.town = town;
        this.need = need;
        this.known = Map.copyOf(known);
    }

    DemoMoves moves() {
        return moves;
    }

    DemoTown town() {
        return town;
    }

    DemoSeat crew() {
        return carrier == null ? taker : carrier.seat();
    }

    ProgramKind kind() {
        if (carrier == null) {
            throw new IllegalStateException("nobody was sent yet");
        }
        return carrier.kind();
    }

    UUID episode() {
        if (episode == null) {
            throw new IllegalStateException("the call was not offered yet");
        }
        return episode;
    }

    <T> T as(DemoSeat seat, Supplier<T> deed) {
        return moves.by(town, seat, deed);
    }

    void calledAt(DemoSeat seat) {
        taker = seat;
        call = as(seat, moves.calls()::take);
    }

    void said() {
        as(taker, () -> {
            moves.calls().say(call(), known);
            moves.calls().say(call(), need.said());
            return taker;
        });
    }

    /** Where and about whom is told, the screening is still to come. */
    void begun() {
        as(taker, () -> {
            moves.calls().say(call(), known);
            return taker;
        });
    }

    /** Along the advised route, or to the wanted program where it is open and another was advised. */
    void offered(DemoProgram wanted) {
        episode = as(taker, () -> {
            boolean open = town.open(wanted, moves.clock().instant());
            if (open && moves.calls().route(call()) != wanted.kind()) {
                moves.calls().choose(call(), wanted.kind(), OverrideReason.LOCAL_KNOWLEDGE);
            }
            return moves.calls().offer(call()).orThrow();
        });
        redirected(wanted);
    }

    /** The advised kind is right, but it is for the other force: the offer is made to its program instead. */
    private void redirected(DemoProgram wanted) {
        waiting()
                .filter(offer -> offer.kind() == wanted.kind())
                .filter(offer -> !offer.programId().equals(town.program(wanted)))
                .ifPresent(other -> as(taker, () -> {
                    moves.hands().answer().withdraw(other.id()).orThrow();
                    return moves.hands()
                            .offer()
                            .offer(episode(), List.of(town.program(wanted)))
                            .orThrow();
                }));
    }

    /** By the one who is meant where it was offered to them, else by whoever may. */
    void accepted(DemoSeat meant) {
        Offer offer = waiting().orElseThrow();
        List<DemoSeat> able = able(offer);
        DemoSeat seat = able.contains(meant) ? meant : able.getFirst();
        as(seat, () -> moves.hands().answer().accept(offer.id()).orThrow());
        carrier = new Carrier(seat, offer.kind());
    }

    /** Help that comes beside the owner. */
    void relayConfirmed() {
        offers().stream()
                .filter(offer -> offer.relay() && offer.state() == Offer.State.OFFERED)
                .forEach(offer -> as(
                        able(offer).getFirst(),
                        () -> moves.hands().answer().accept(offer.id()).orThrow()));
    }

    void withdrawn() {
        as(
                taker,
                () -> moves.hands()
                        .answer()
                        .withdraw(waiting().orElseThrow().id())
                        .orThrow());
    }

    /** When the offer that waits runs out; nothing when none waits. */
    Optional<Instant> runsOut() {
        return episode == null ? Optional.empty() : waiting().map(Offer::expiresAt);
    }

    void ranOut() {
        moves.hands().expire().expire();
    }

    /** The dispatcher takes what rings. */
    void alarmsSeen() {
        as(DemoSeat.DISPATCHER, () -> moves.hands().see().seeAll(episode()));
    }

    /** The crew asks a facility or a follow-up worker. */
    void handedOn(DemoProgram... programs) {
        List<UUID> ids = Arrays.stream(programs).map(town::program).toList();
        as(crew(), () -> moves.hands().offer().offer(episode(), ids).orThrow());
    }

    /** A facility keeps a place; the crew still carries the person. */
    DemoSeat placeKept() {
        Offer offer = waiting().orElseThrow();
        DemoSeat door = able(offer).getFirst();
        as(door, () -> moves.hands().answer().accept(offer.id()).orThrow());
        return door;
    }

    void refused(RefusalReason reason) {
        Offer offer = waiting().orElseThrow();
        as(
                able(offer).getFirst(),
                () -> moves.hands().answer().refuse(offer.id(), reason).orThrow());
    }

    void closed(ClosingCode code) {
        as(crew(), () -> moves.hands().close().close(episode(), code).orThrow());
    }

    void cleared(@Nullable TransferOutcome outcome) {
        as(taker, () -> moves.calls().end(call(), outcome, need.type()).orThrow());
    }

    private Optional<Offer> waiting() {
        return as(taker, () -> moves.hands().offers().findOpen(episode()));
    }

    private List<Offer> offers() {
        return as(taker, () -> moves.hands().offers().listOf(episode()));
    }

    private List<DemoSeat> able(Offer offer) {
        return Arrays.stream(DemoSeat.values())
                .filter(seat -> town.agency(seat.agency()).equals(offer.toAgency())
                        && offer.kind().accepting().contains(seat.role()))
                .toList();
    }

    private UUID call() {
        if (call == null) {
            throw new IllegalStateException("nobody called yet");
        }
        return call;
    }
}

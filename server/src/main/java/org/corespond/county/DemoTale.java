package org.corespond.county;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.corespond.episodes.ClosingCode;
import org.corespond.episodes.Episode;
import org.corespond.episodes.FactKind;
import org.corespond.episodes.NextStep;
import org.corespond.episodes.Offer;
import org.corespond.episodes.OpenEpisode.Beginning;
import org.corespond.episodes.RecordStep.Happened;
import org.corespond.episodes.RecordStep.Then;
import org.corespond.episodes.RefusalReason;
import org.corespond.episodes.Stage;
import org.corespond.kernel.Authority;
import org.corespond.people.AgeBand;
import org.corespond.people.Identity;
import org.jspecify.annotations.Nullable;

/**
 * One episode of the demonstration, told from its first call on. The moment moves forward with the tale, from so many
 * minutes ago to now.
 */
final class DemoTale {
    private final DemoMoves moves;
    private final DemoTown town;
    private final Instant now;
    private Instant moment;
    private @Nullable Episode episode;
    private @Nullable Offer offer;

    DemoTale(DemoMoves moves, DemoTown town, Instant now) {
        this.moves = moves;
        this.town = town;
        this.now = now;
        this.moment = now;
    }

    /** The next things happen so many minutes before now. */
    DemoTale ago(double minutes) {
        moment = now.minus(Duration.ofMillis(Math.round(minutes * 60_000)));
        return this;
    }

    DemoTale after(double minutes) {
        moment = moment.plus(Duration.ofMillis(Math.round(minutes * 60_000)));
        return this;
    }

    /** A call comes in, is screened and becomes an episode. */
    DemoTale called(String area, int level, @Nullable SyntheticPerson about, String... marks) {
        as(DemoSeat.CALL_TAKER, () -> {
            AgeBand band = about == null ? AgeBand.UNKNOWN : AgeBand.of(age(about));
            UUID person = about == null ? null : moves.steps().people().add(identity(about, band));
            Episode opened = moves.open().open(new Beginning(person, band, area, level, List.of(marks), "call-911"));
            episode = opened;
            return moves.steps()
                    .record()
                    .triage(
                            opened.id(),
                            level,
                            List.of(marks),
                            happened(FactKind.TRIAGED, Map.of("level", Integer.toString(level))))
                    .orThrow();
        });
        return this;
    }

    DemoTale offered(DemoSeat by, DemoProgram... programs) {
        List<UUID> ids = Arrays.stream(programs).map(town::program).toList();
        offer = as(by, () -> moves.offer().offer(id(), ids).orThrow());
        return this;
    }

    DemoTale relayed(DemoSeat by, DemoProgram program) {
        offer = as(by, () -> moves.offer().relay(id(), town.program(program)).orThrow());
        return this;
    }

    DemoTale accepted(DemoSeat by) {
        offer = as(by, () -> moves.answer().accept(waiting().id()).orThrow());
        return this;
    }

    DemoTale refused(DemoSeat by, RefusalReason reason) {
        offer = as(by, () -> moves.answer().refuse(waiting().id(), reason).orThrow());
        return this;
    }

    /** Nobody answered: the platform's clock strikes just after the limit. */
    DemoTale unanswered() {
        moment = waiting().expiresAt().plusSeconds(1);
        moves.clock().at(moment, () -> {
            moves.steps().expire().expire();
            return moment;
        });
        return this;
    }

    /** The owner's step, with what is due so many minutes later. */
    DemoTale step(DemoSeat by, FactKind kind, Stage stage, NextStep next, double dueAfterMinutes) {
        Then then = new Then(stage, next, moment.plus(Duration.ofMillis(Math.round(dueAfterMinutes * 60_000))));
        as(
                by,
                () -> moves.steps()
                        .record()
                        .record(id(), happened(kind, Map.of()), then)
                        .orThrow());
        return this;
    }

    /** The facility's acceptance of custody makes it the owner. */
    DemoTale tookOver(DemoSeat by, double dueAfterMinutes) {
        Then then = new Then(
                Stage.AT_FACILITY,
                NextStep.PLAN_FOLLOW_UP,
                moment.plus(Duration.ofMillis(Math.round(dueAfterMinutes * 60_000))));
        as(
                by,
                () -> moves.steps()
                        .record()
                        .takeOver(id(), happened(FactKind.CUSTODY_ACCEPTED, Map.of()), then)
                        .orThrow());
        return this;
    }

    DemoTale noted(DemoSeat by, FactKind kind) {
        as(by, () -> moves.steps().record().note(id(), happened(kind, Map.of())).orThrow());
        return this;
    }

    void closed(DemoSeat by, ClosingCode code) {
        as(by, () -> moves.steps().close().close(id(), code).orThrow());
    }

    private <T> T as(DemoSeat seat, Supplier<T> work) {
        return moves.by(town, seat, moment, work);
    }

    private Happened happened(FactKind kind, Map<String, String> detail) {
        return new Happened(kind, moment, Authority.CALL_FOR_SERVICE, detail);
    }

    private UUID id() {
        if (episode == null) {
            throw new IllegalStateException("the tale has not begun");
        }
        return episode.id();
    }

    private Offer waiting() {
        if (offer == null) {
            throw new IllegalStateException("nothing was offered");
        }
        return offer;
    }

    private int age(SyntheticPerson person) {
        return java.time.Period.between(
                        person.birthDate(), now.atZone(town.community().zone()).toLocalDate())
                .getYears();
    }

    private static Identity identity(SyntheticPerson person, AgeBand band) {
        String alias =
                person.aliases().isEmpty() ? null : person.aliases().getFirst().firstName();
        return new Identity(
                person.firstName(), person.lastName(), alias, person.birthDate(), band, null, "Synthetic person");
    }
}

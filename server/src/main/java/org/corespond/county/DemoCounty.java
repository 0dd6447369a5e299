package org.corespond.county;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import org.corespond.directory.Directory;
import org.corespond.kernel.Actor;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Ids;
import org.corespond.launch.Filling;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Fills an empty demonstration with the synthetic county, through the same doors that people use. It runs after all
 * is wired and before the web server listens, so nobody meets a county that is half there; only its last year is
 * imported beside the first visitors. Where people are real it does not exist.
 */
@Component
@ConditionalOnProperty(name = "corespond.mode", havingValue = "demo")
class DemoCounty implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DemoCounty.class);
    /** Longer than any tale of the demonstration. */
    private static final Duration SETTLED_BEFORE = Duration.ofHours(36);

    private final Directory directory;
    private final Settling settling;
    private final DemoMoves moves;
    private final DemoYear year;
    private final Filling filling;
    private volatile boolean running;

    DemoCounty(Directory directory, Settling settling, DemoMoves moves, DemoYear year, Filling filling) {
        this.directory = directory;
        this.settling = settling;
        this.moves = moves;
        this.year = year;
        this.filling = filling;
    }

    /** What is there before anything happens. */
    @Component
    @ConditionalOnProperty(name = "corespond.mode", havingValue = "demo")
    record Settling(
            SettleTown town,
            SettleAgreements agreements,
            SettlePlaces places,
            SettleTraining training,
            SettleWorkgroup workgroup,
            SettlePortal portal,
            SettleCommunity voices,
            SettleAssessment assessment) {
        DemoTown settle(Actor founder, String suffix) {
            DemoTown town = CurrentActor.as(founder, () -> this.town.settle(suffix));
            CurrentActor.run(town.system(), () -> agreements.settle(town));
            CurrentActor.run(town.system(), () -> places.settle(town));
            training.settle(town);
            CurrentActor.run(town.actor(DemoSeat.COORDINATOR), () -> workgroup.settle(town));
            return town;
        }

        void report(DemoTown town) {
            CurrentActor.run(town.system(), () -> places.report(town));
        }
    }

    /** Before the web server, which comes near the end. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void start() {
        running = true;
        if (directory.communities().isEmpty()) {
            LOG.info("Loading the synthetic county …");
            filling.began();
            int told = load("");
            filling.completed();
            LOG.info("The synthetic county is there: {} calls of the last day.", told);
        }
        directory.communities().stream()
                .filter(community -> community.slug().equals(SettleTown.SLUG))
                .forEach(community -> year.begin(Actor.system(community.id(), "synthetic county"), firstDay()));
    }

    /** A county with the day before this moment; its slug and its logins end with the suffix. */
    int load(String suffix) {
        Actor founder = Actor.system(Ids.at(moves.clock().millis()), "synthetic county");
        Instant before = moves.clock().instant().minus(SETTLED_BEFORE);
        DemoTown town = moves.clock().at(before, () -> settling.settle(founder, suffix));
        DemoTelling telling = new DemoTelling(moves, town, people());
        new DemoPast(telling).tell();
        new DemoDay(telling).tell();
        int told = telling.tell();
        settling.report(town);
        settling.portal().settle(town, suffix);
        settling.voices().settle(town);
        settling.assessment().settle(town);
        return told;
    }

    /** People of the generator, each used once. */
    private Iterator<SyntheticPerson> people() {
        try {
            return SyntheticCounty.of(CountySettings.named("village"), firstDay())
                    .people()
                    .iterator();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private LocalDate firstDay() {
        return LocalDate.ofInstant(moves.clock().instant(), moves.clock().getZone())
                .minusYears(1);
    }

    @Override
    public void stop() {
        running = false;
        year.leave();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

package org.corespond.county;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import org.corespond.directory.Community;
import org.corespond.directory.Directory;
import org.corespond.kernel.Actor;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Fills an empty demonstration with the synthetic county, through the same doors that people use. It runs after all
 * is wired and before the web server listens, so nobody meets a county that is half there; where people are real it
 * does not exist.
 */
@Component
@ConditionalOnProperty(name = "corespond.mode", havingValue = "demo")
class DemoCounty implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DemoCounty.class);
    private final Directory directory;
    private final SettleTown settling;
    private final SettlePlaces places;
    private final DemoMoves moves;
    private final DemoHistory history;
    private volatile boolean running;

    DemoCounty(Directory directory, SettleTown settling, SettlePlaces places, DemoMoves moves, DemoHistory history) {
        this.directory = directory;
        this.settling = settling;
        this.places = places;
        this.moves = moves;
        this.history = history;
    }

    /** Before the web server, which comes near the end. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void start() {
        running = true;
        List<Community> here = directory.communities();
        if (here.isEmpty()) {
            load();
        }
    }

    private void load() {
        LOG.info("Loading the synthetic county …");
        DemoTown town =
                CurrentActor.as(Actor.system(Ids.at(moves.clock().millis()), "synthetic county"), settling::settle);
        CurrentActor.as(town.system(), () -> places.settle(town));
        int told = new DemoDay(moves, town, people()).tell();
        long facts = history.load(town, firstDay(), "village");
        LOG.info("Its last year is there: {} facts under \"{}\".", facts, DemoHistory.SOURCE);
        LOG.info("The synthetic county is there: {} episodes of the last day.", told);
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
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

package org.corespond.county;

import java.time.LocalDate;
import org.corespond.kernel.Actor;
import org.corespond.web.Demonstration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Imports the last year beside the first visitors, whose pages say so meanwhile. It is one transaction: when the
 * program ends within it, the next start begins it again.
 */
@Component
@ConditionalOnProperty(name = "corespond.mode", havingValue = "demo")
class DemoYear {
    private static final Logger LOG = LoggerFactory.getLogger(DemoYear.class);
    private final DemoHistory history;
    private final SettleGoals goals;
    private final Demonstration demonstration;
    private volatile Thread loading = new Thread();
    private volatile boolean left;

    DemoYear(DemoHistory history, SettleGoals goals, Demonstration demonstration) {
        this.history = history;
        this.goals = goals;
        this.demonstration = demonstration;
    }

    void begin(Actor system, LocalDate firstDay) {
        left = false;
        if (history.isHere(system)) {
            return;
        }
        demonstration.loading(true);
        loading = Thread.ofPlatform()
                .name("synthetic-year")
                .daemon()
                .uncaughtExceptionHandler((thread, broken) -> failed(broken))
                .start(() -> load(system, firstDay));
    }

    private void load(Actor system, LocalDate firstDay) {
        long facts = history.load(system, firstDay, "village");
        goals.settle(system, firstDay);
        demonstration.loading(false);
        LOG.info("Its last year is there: {} facts under \"{}\".", facts, DemoHistory.SOURCE);
    }

    private void failed(Throwable broken) {
        demonstration.loading(false);
        if (!left) {
            LOG.error("The last year of the synthetic county could not be loaded.", broken);
        }
    }

    /** The program ends: what is half imported is given up without a word. */
    void leave() {
        left = true;
    }

    /** Until the year is there. */
    void await() throws InterruptedException {
        loading.join();
    }
}

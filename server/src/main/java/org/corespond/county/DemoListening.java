package org.corespond.county;

import java.util.concurrent.Executor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.scheduling.annotation.AsyncConfigurer;
import org.springframework.stereotype.Component;

/**
 * While a day is told within seconds, who listens to one deed is done before the next deed: between people there are
 * minutes, and a fact that grows needs its beginning first. Afterwards listeners go beside the work, as everywhere.
 */
@Component
@ConditionalOnProperty(name = "corespond.mode", havingValue = "demo")
class DemoListening implements AsyncConfigurer {
    private final AsyncTaskExecutor usual;

    DemoListening(@Lazy @Qualifier("applicationTaskExecutor") AsyncTaskExecutor usual) {
        this.usual = usual;
    }

    @Override
    public Executor getAsyncExecutor() {
        return this::execute;
    }

    private void execute(Runnable work) {
        if (!DemoClock.telling()) {
            usual.execute(work);
            return;
        }
        try {
            // In a thread of its own, because the teller's transaction has only just been committed.
            Thread.ofVirtual().start(work).join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

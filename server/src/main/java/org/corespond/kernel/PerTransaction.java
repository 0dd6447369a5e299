package org.corespond.kernel;

import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What is made once in a transaction and holds until it ends; another one that runs in between has its own. */
public final class PerTransaction<T> {
    /** Only within a transaction. */
    @SuppressWarnings("unchecked") // Bound by this class alone.
    public T get(Supplier<T> make) {
        Held<T> bound = (Held<T>) TransactionSynchronizationManager.getResource(this);
        if (bound != null) {
            return bound.value();
        }
        Held<T> fresh = new Held<>(this, make.get());
        TransactionSynchronizationManager.bindResource(this, fresh);
        TransactionSynchronizationManager.registerSynchronization(fresh);
        return fresh.value();
    }

    private record Held<T>(PerTransaction<T> owner, T value) implements TransactionSynchronization {
        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(owner);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(owner, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(owner);
        }
    }
}

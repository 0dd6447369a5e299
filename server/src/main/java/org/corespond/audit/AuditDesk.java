package org.corespond.audit;

import java.util.ArrayList;
import java.util.List;
import org.corespond.kernel.PerTransaction;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Holds the rows of the running transaction and writes them together right before its commit: a page that was changed
 * and then shown, or that several persons stand on, asks PostgreSQL once. What is rolled back leaves no row, as before.
 */
@Component
class AuditDesk {
    private final AuditRows rows;
    private final PerTransaction<Held> held = new PerTransaction<>();

    AuditDesk(AuditRows rows) {
        this.rows = rows;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(AuditRow row) {
        held.get(this::begin).add(row);
    }

    private Held begin() {
        Held fresh = new Held();
        TransactionSynchronizationManager.registerSynchronization(fresh);
        return fresh;
    }

    private final class Held implements TransactionSynchronization, Ordered {
        private final List<AuditRow> waiting = new ArrayList<>();
        private boolean committing;

        void add(AuditRow row) {
            if (committing) {
                // Told by somebody else's last act before the commit.
                rows.write(List.of(row));
            } else {
                waiting.add(row);
            }
        }

        /** The last of those who act before the commit. */
        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            committing = true;
            rows.write(waiting);
        }
    }
}

package org.corespond.audit;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes rows that come at the same moment in one commit: whoever's turn it is writes for all who wait, and nobody goes
 * on before the own row is durable. Fifty boards that look at once cost a few commits, not fifty.
 */
@Component
class AuditTogether {
    private final AuditRows rows;
    private final TransactionTemplate transactions;
    private final Map<UUID, Counter> counters = new ConcurrentHashMap<>();

    AuditTogether(AuditRows rows, TransactionTemplate transactions) {
        this.rows = rows;
        this.transactions = transactions;
    }

    /** Where the rows of one community wait, whose walls all of them are written behind. */
    private static final class Counter {
        private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
        private final Lock turn = new ReentrantLock(true);
    }

    private static final class Waiting {
        private final AuditRow row;
        private boolean written;

        Waiting(AuditRow row) {
            this.row = row;
        }
    }

    /** Comes back when the row is durable; with a transaction around it, two connections would be held. */
    @Transactional(propagation = Propagation.NEVER)
    public void write(AuditRow row) {
        Counter counter = counters.computeIfAbsent(row.actor().communityId(), community -> new Counter());
        Waiting mine = new Waiting(row);
        counter.waiting.add(mine);
        counter.turn.lock();
        try {
            if (!mine.written) {
                writeAll(mine, counter.waiting);
            }
        } finally {
            counter.turn.unlock();
        }
    }

    /** When this fails it fails for the one whose turn it is; the others try again when theirs comes. */
    private void writeAll(Waiting mine, Queue<Waiting> waiting) {
        Set<Waiting> batch = new LinkedHashSet<>();
        for (Waiting next = waiting.poll(); next != null; next = waiting.poll()) {
            batch.add(next);
        }
        batch.add(mine);
        transactions.executeWithoutResult(
                begun -> rows.write(batch.stream().map(each -> each.row).toList()));
        batch.forEach(each -> each.written = true);
    }
}

package org.corespond.sharing.retention;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.corespond.sharing.PrivacyWork;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Orders to erase that wait for the second person; our own clock is three days. */
@Component
class ErasureWork implements PrivacyWork {
    private static final Duration CLOCK = Duration.ofDays(3);

    private final Erasures erasures;

    ErasureWork(Erasures erasures) {
        this.erasures = erasures;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> listFor(UUID agency) {
        return erasures.list().stream()
                .filter(Erasure::waits)
                .map(erasure -> new Task(
                        "erasure",
                        erasure.reference(),
                        erasure.orderedAt(),
                        erasure.orderedAt().plus(CLOCK),
                        "/privacy/erasures/" + erasure.id()))
                .toList();
    }
}

package org.corespond.sharing.retention;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.corespond.sharing.PrivacyWork;
import org.corespond.sharing.retention.RetentionPage.Due;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the daily look found: one line for all of it; our own clock is thirty days. */
@Component
class RetentionWork implements PrivacyWork {
    private static final Duration CLOCK = Duration.ofDays(30);

    private final Retentions retentions;

    RetentionWork(Retentions retentions) {
        this.retentions = retentions;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> listFor(UUID agency) {
        List<Due> due = retentions.list();
        return due.stream()
                .limit(1)
                .map(first -> new Task(
                        "retention",
                        Integer.toString(due.size()),
                        first.notedAt(),
                        first.notedAt().plus(CLOCK),
                        "/privacy/retention"))
                .toList();
    }
}

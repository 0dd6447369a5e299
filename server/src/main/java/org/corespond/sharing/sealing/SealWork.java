package org.corespond.sharing.sealing;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.corespond.directory.Directory;
import org.corespond.sharing.PrivacyWork;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Orders that wait for the second person until their deadline, and notices of others' orders, for which our clock is ten days. */
@Component
class SealWork implements PrivacyWork {
    private static final Duration CLOCK = Duration.ofDays(10);

    private final SealOrders orders;
    private final Directory directory;

    SealWork(SealOrders orders, Directory directory) {
        this.orders = orders;
        this.directory = directory;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> listFor(UUID agency) {
        ZoneId zone = directory.here().zone();
        Stream<Task> mine = orders.list().stream()
                .filter(SealOrder::waits)
                .map(order -> new Task(
                        "seal",
                        order.court() + ", " + order.number(),
                        order.takenAt(),
                        order.dueOn().plusDays(1).atStartOfDay(zone).toInstant(),
                        "/privacy/seals/" + order.id()));
        Stream<Task> told = orders.listNotices().stream()
                .filter(notice -> notice.doneAt() == null)
                .map(notice -> new Task(
                        "seal-notice",
                        notice.court() + ", " + notice.number(),
                        notice.at(),
                        notice.at().plus(CLOCK),
                        "/privacy/seals/notices"));
        return Stream.concat(mine, told).toList();
    }
}

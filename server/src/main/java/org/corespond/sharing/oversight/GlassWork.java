package org.corespond.sharing.oversight;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.corespond.sharing.PrivacyWork;
import org.springframework.stereotype.Component;

/** Break-glass that waits for its review, and for the person to be told. */
@Component
class GlassWork implements PrivacyWork {
    private final Glasses glasses;

    GlassWork(Glasses glasses) {
        this.glasses = glasses;
    }

    @Override
    public List<Task> listFor(UUID agency) {
        return glasses.listWaiting(agency).stream()
                .flatMap(glass -> Stream.concat(
                        glass.reviewedAt() == null ? Stream.of(task("break-glass", glass)) : Stream.empty(),
                        glass.toldAt() == null ? Stream.of(task("tell", glass)) : Stream.empty()))
                .toList();
    }

    private static Task task(String kind, BrokenGlass glass) {
        return new Task(
                kind,
                glass.incidentName(),
                glass.openedAt(),
                glass.reviewDueAt(),
                "/privacy/break-glass/" + glass.id());
    }
}

package org.corespond.calls;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * The calls of a day put through another version, those that would change first.
 *
 * @param draft it was tried from a text, so no page of one call can be opened under it
 */
public record ReplayDay(LocalDate day, String version, String title, boolean draft, List<ReplayView> calls) {
    public ReplayDay {
        calls = calls.stream()
                .sorted(Comparator.comparing(ReplayView::changed, Comparator.reverseOrder())
                        .thenComparing(ReplayView::receivedAt))
                .toList();
    }

    public long same() {
        return calls.stream().filter(call -> !call.changed()).count();
    }

    public long up() {
        return calls.stream().filter(ReplayView::up).count();
    }

    public long down() {
        return calls.stream().filter(ReplayView::down).count();
    }

    /** The level stays; the route or who comes along changes. */
    public long otherRoute() {
        return calls.stream()
                .filter(call -> call.changed() && !call.up() && !call.down())
                .count();
    }
}

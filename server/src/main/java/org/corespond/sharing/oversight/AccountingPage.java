package org.corespond.sharing.oversight;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an agency released about one person, as the person may know it.
 *
 * @param name of the person; empty when nobody knows it
 * @param erased whether the key of the person was destroyed
 * @param agency that answers
 * @param agencies to which records can have gone
 */
public record AccountingPage(
        UUID person,
        String name,
        boolean erased,
        String agency,
        Instant since,
        List<Line> lines,
        List<Asked> asked,
        List<Suspension> suspensions,
        Map<UUID, String> agencies) {
    public AccountingPage {
        lines = List.copyOf(lines);
        asked = List.copyOf(asked);
        suspensions = List.copyOf(suspensions);
        agencies = Map.copyOf(agencies);
    }

    /** One release: when, to whom, what, why, by which rule; exempt ones are told too, and marked. */
    public record Line(
            UUID decision,
            Instant at,
            String recipient,
            String role,
            List<String> classes,
            String purpose,
            String rule,
            String citation,
            boolean exempt,
            boolean part2) {
        public Line {
            classes = List.copyOf(classes);
        }
    }

    /** The person asked for it: due in sixty days, free or not. */
    public record Asked(
            UUID id,
            Instant at,
            Instant dueAt,
            boolean free,
            @Nullable Instant answeredAt) {}

    /** Whose lines are left out until then. */
    public record Suspension(UUID id, UUID recipient, boolean written, String official, Instant from, Instant until) {}
}

package org.corespond.sharing.oversight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The audit of one week, made ready for its review.
 *
 * @param threshold more records than that on one day are many
 * @param signature who signed the week, and when
 */
public record WeekPage(
        LocalDate week,
        Map<Kind, List<Line>> lists,
        int threshold,
        Instant due,
        @Nullable Signature signature) {
    public WeekPage {
        lists = Map.copyOf(lists);
    }

    /** The ready-made lists, in the order of the page. */
    public enum Kind {
        SAME_FAMILY_NAME,
        STAFF_AS_SUBJECT,
        MANY_LOOKS,
        NIGHT_LOOKS,
        DENIED,
        BREAK_GLASS
    }

    /** One finding: whose, how many, and behind it the rows of that person's week. */
    public record Line(UUID account, String name, int count, String detail) {}

    public record Signature(String name, Instant at, int lines, String note) {}

    public List<Line> of(Kind kind) {
        return lists.getOrDefault(kind, List.of());
    }

    public int lines() {
        return lists.values().stream().mapToInt(List::size).sum();
    }
}

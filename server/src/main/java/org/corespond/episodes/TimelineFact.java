package org.corespond.episodes;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.corespond.kernel.Authority;
import org.corespond.kernel.Role;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened, by whom, for which agency, under which authority.
 *
 * @param at when it happened
 * @param recordedAt when it was written down
 * @param detail codes and ids, never personal data
 * @param corrects the fact that this one sets right
 */
public record TimelineFact(
        long id,
        UUID episodeId,
        FactKind kind,
        Instant at,
        Instant recordedAt,
        @Nullable UUID agencyId,
        @Nullable Role role,
        Authority authority,
        Map<String, String> detail,
        @Nullable Long corrects) {
    public TimelineFact {
        detail = Map.copyOf(detail);
    }

    static final String UNDONE = "undone";

    /** Facts with their last corrections applied, in the order in which they happened. */
    static List<TimelineFact> standing(List<TimelineFact> all) {
        Map<Long, TimelineFact> last = all.stream()
                .filter(fact -> fact.corrects() != null)
                .collect(Collectors.toMap(
                        TimelineFact::corrects,
                        Function.identity(),
                        (one, other) -> one.id() > other.id() ? one : other));
        return all.stream()
                .filter(fact -> fact.corrects() == null)
                .map(fact -> fact.as(last.get(fact.id())))
                .filter(fact -> !fact.detail().containsKey(UNDONE))
                .sorted(Comparator.comparing(TimelineFact::at).thenComparingLong(TimelineFact::id))
                .toList();
    }

    private TimelineFact as(@Nullable TimelineFact correction) {
        return correction == null
                ? this
                : new TimelineFact(
                        id,
                        episodeId,
                        kind,
                        correction.at,
                        recordedAt,
                        agencyId,
                        role,
                        authority,
                        correction.detail,
                        null);
    }
}

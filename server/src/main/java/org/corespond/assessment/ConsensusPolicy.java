package org.corespond.assessment;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** When sides may agree, on what, and who has to sign it. */
final class ConsensusPolicy {
    private ConsensusPolicy() {}

    /** The sides without whom there is no consensus: police and care, where both are asked (self-assessment.md). */
    static Set<View> needed(Collection<View> asked) {
        Set<View> needed = EnumSet.noneOf(View.class);
        needed.addAll(asked);
        if (needed.size() > 1) {
            needed.remove(View.LIVED_EXPERIENCE);
        }
        return needed;
    }

    /** A needed side that has not handed in yet; with none missing they may meet. */
    static Optional<View> missing(Collection<View> asked, Set<View> handedIn) {
        return needed(asked).stream().filter(it -> !handedIn.contains(it)).findFirst();
    }

    /** Whoever was needed or has handed in signs. */
    static Set<View> signing(Collection<View> asked, Set<View> handedIn) {
        Set<View> signing = EnumSet.copyOf(needed(asked));
        signing.addAll(handedIn);
        return signing;
    }

    /**
     * What is agreed: what was decided together; else the lowest that a side gave, for between two scores the lower
     * counts; NA only where nobody gave a score.
     */
    static Map<String, Given> agreed(
            List<Item> items, Collection<Map<String, Given>> views, Map<String, Given> decided) {
        Map<String, Given> agreed = new LinkedHashMap<>();
        for (Item item : items) {
            lowest(item, views).ifPresent(given -> agreed.put(item.link(), given));
        }
        agreed.putAll(decided);
        return agreed;
    }

    private static Optional<Given> lowest(Item item, Collection<Map<String, Given>> views) {
        List<Given> given = views.stream()
                .map(view -> view.get(item.link()))
                .filter(Objects::nonNull)
                .toList();
        Optional<Given> scored = given.stream()
                .filter(it -> it.score() != null)
                .min(Comparator.comparing(it -> Objects.requireNonNull(it.score())));
        return scored.or(() -> given.stream().findFirst());
    }
}

package org.corespond.assessment;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where police and care see the same thing so differently that they have to talk about it. */
final class DivergencePolicy {
    /** self-assessment.md: an item where the views differ by two or more is an agenda item. */
    private static final int APART = 2;

    private DivergencePolicy() {}

    /** In the order of the items; where a side did not answer, or says that it does not apply, none can be told. */
    static List<Divergence> find(List<Item> items, Map<String, Given> police, Map<String, Given> care) {
        return items.stream()
                .filter(item -> score(police, item) != null && score(care, item) != null)
                .map(item -> new Divergence(item, known(police, item), known(care, item)))
                .filter(it -> Math.abs(it.lawEnforcement() - it.behavioralHealth()) >= APART)
                .toList();
    }

    private static @Nullable Integer score(Map<String, Given> view, Item item) {
        return view.getOrDefault(item.link(), Given.NOT_APPLICABLE).score();
    }

    private static int known(Map<String, Given> view, Item item) {
        return Objects.requireNonNull(score(view, item));
    }
}

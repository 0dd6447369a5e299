package org.corespond.assessment;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What is farthest from done, the heaviest first: (most - score) x weight (self-assessment.md, outputs). */
final class GapPolicy {
    private GapPolicy() {}

    /** Of two gaps of one size, the earlier item comes first; what does not apply or was not answered is none. */
    static List<Gap> top(List<Item> items, Map<String, Given> answers, int most) {
        return items.stream()
                .flatMap(item -> gap(item, answers))
                .sorted(Comparator.comparingInt(Gap::size).reversed())
                .limit(most)
                .toList();
    }

    private static Stream<Gap> gap(Item item, Map<String, Given> answers) {
        return Optional.ofNullable(answers.get(item.link())).map(Given::score).stream()
                .map(score -> new Gap(item, score, (item.most() - score) * item.weight()))
                .filter(gap -> gap.size() > 0);
    }
}

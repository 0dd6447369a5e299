package org.corespond.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What answers come to (self-assessment.md, scoring). */
final class ScorePolicy {
    private ScorePolicy() {}

    /** Each domain for itself, in the order of the items; overall is the mean of the domains. */
    static Scores scores(List<Item> items, Map<String, Given> answers) {
        Map<String, List<Item>> sections = new LinkedHashMap<>();
        items.forEach(item -> sections.computeIfAbsent(item.section(), none -> new ArrayList<>())
                .add(item));
        List<Scores.Domain> domains = sections.entrySet().stream()
                .map(it -> domain(it.getKey(), it.getValue(), answers))
                .toList();
        return new Scores(
                domains,
                Share.mean(domains.stream().map(Scores.Domain::share).toList()),
                Share.mean(domains.stream().map(Scores.Domain::conservative).toList()));
    }

    private static Scores.Domain domain(String section, List<Item> items, Map<String, Given> answers) {
        int sum = 0;
        int most = 0;
        int answered = 0;
        int apart = 0;
        int open = 0;
        int openMost = 0;
        for (Item item : items) {
            Given given = answers.get(item.link());
            if (given == null) {
                open++;
                openMost += item.most();
            } else if (given.score() == null) {
                // NA leaves the denominator (oracles.md 28).
                apart++;
            } else {
                answered++;
                sum += given.score();
                most += item.most();
            }
        }
        return new Scores.Domain(section, answered, apart, open, Share.of(sum, most), Share.of(sum, most + openMost));
    }
}

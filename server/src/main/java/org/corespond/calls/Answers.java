package org.corespond.calls;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What has been answered so far: the codes that hold for each question; a question that is absent was not asked. */
record Answers(Map<String, Set<String>> codes) {
    static final Answers NONE = new Answers(Map.of());

    Answers {
        codes = Map.copyOf(codes);
    }

    Set<String> to(String question) {
        return codes.getOrDefault(question, Set.of());
    }

    /**
     * The answers after one more. An unknown takes nothing back: what was said before stands beside it until somebody
     * says otherwise, so that unknown never lowers a level. No code at all takes the answer back.
     */
    Answers then(String question, Set<String> answered) {
        Map<String, Set<String>> next = new HashMap<>(codes);
        Set<String> holding = new HashSet<>(answered);
        if (answered.equals(Set.of(Screening.UNKNOWN))) {
            holding.addAll(to(question));
        }
        next.put(question, Set.copyOf(holding));
        if (answered.isEmpty()) {
            next.remove(question);
        }
        return new Answers(next);
    }
}

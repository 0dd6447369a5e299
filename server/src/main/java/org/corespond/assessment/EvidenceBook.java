package org.corespond.assessment;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All that the platform knows about items, each source asked once. */
@Component
@Transactional(readOnly = true)
class EvidenceBook {
    private final List<EvidenceSource> sources;
    private final Clock clock;

    EvidenceBook(List<EvidenceSource> sources, Clock clock) {
        this.sources = List.copyOf(sources);
        this.clock = clock;
    }

    public Map<String, List<Evidence>> about(Collection<String> items) {
        Map<String, List<Evidence>> book = new LinkedHashMap<>();
        Instant now = clock.instant();
        for (EvidenceSource source : sources) {
            List<String> asked = source.items().stream().filter(items::contains).toList();
            if (!asked.isEmpty()) {
                Evidence told = source.tell(now).behind(source.behind());
                asked.forEach(item ->
                        book.computeIfAbsent(item, none -> new ArrayList<>()).add(told));
            }
        }
        return book;
    }
}

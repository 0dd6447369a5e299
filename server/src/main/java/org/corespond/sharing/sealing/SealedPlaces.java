package org.corespond.sharing.sealing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.corespond.sharing.ImportedFacts;
import org.corespond.sharing.ImportedFacts.Count;
import org.corespond.sharing.JusticeFacts;
import org.springframework.stereotype.Component;

/** Every place that keeps or counts facts of arrest and charge: the agency's own records, and imported registers. */
@Component
record SealedPlaces(List<JusticeFacts> facts, List<ImportedFacts> imports) {
    List<JusticeFacts.Event> on(LocalDate day) {
        return facts.stream().flatMap(place -> place.on(day).stream()).toList();
    }

    List<JusticeFacts.Event> find(Collection<UUID> ids) {
        return facts.stream().flatMap(place -> place.find(ids).stream()).toList();
    }

    int seal(JusticeFacts.Sealing sealing) {
        return facts.stream().mapToInt(place -> place.seal(sealing)).sum();
    }

    List<String> open(UUID order) {
        return facts.stream().flatMap(place -> place.open(order).stream()).toList();
    }

    void note(UUID order, ImportedFacts.Named named) {
        imports.forEach(place -> place.note(order, named));
    }

    List<Count> met(UUID order) {
        return imports.stream().flatMap(place -> place.met(order).stream()).toList();
    }

    List<Count> sealImported(SealOrder order) {
        return imports.stream()
                .flatMap(place -> place.seal(order.id(), order.destroy()).stream())
                .toList();
    }
}

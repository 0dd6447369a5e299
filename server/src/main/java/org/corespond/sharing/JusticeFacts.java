package org.corespond.sharing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where an agency keeps facts of arrest and charge; a court's order seals them, facts of health beside them stay. */
public interface JusticeFacts {
    /** One event with facts of arrest or charge. */
    record Event(
            UUID id,
            UUID episode,
            Instant at,
            List<String> codes,
            @Nullable UUID person) {
        public Event {
            codes = List.copyOf(codes);
        }
    }

    /** What an order asks. */
    record Sealing(UUID order, Collection<UUID> events, boolean destroy) {
        public Sealing {
            events = List.copyOf(events);
        }
    }

    /** Those of my agency on that day of the community's time. */
    List<Event> on(LocalDate day);

    /** Of these events, those of my agency that still have such facts. */
    List<Event> find(Collection<UUID> events);

    /**
     * Takes the facts out of every place that shows or counts them; kept under a key of their own, or gone.
     *
     * @return how many records were changed
     */
    int seal(Sealing sealing);

    /** What an order sealed, as codes, for a purpose that the law still allows; empty where it was destroyed. */
    List<String> open(UUID order);
}

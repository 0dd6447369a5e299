package org.corespond.sharing.sealing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.corespond.sharing.ImportedFacts.Count;
import org.jspecify.annotations.Nullable;

/**
 * A court's order, matched to events of my agency.
 *
 * @param eventOn the day of the arrest or citation that it names
 * @param destroy whether it says destroy; else sealed, and kept for the purposes that the law still allows
 * @param dueOn until when the law wants it done
 * @param events records that it was matched to
 * @param told agencies that had received something about them, and whether each has answered
 * @param imported facts of imported files, by source, that were taken out of the measures
 */
public record SealOrder(
        UUID id,
        String court,
        String number,
        LocalDate orderedOn,
        LocalDate eventOn,
        boolean destroy,
        LocalDate dueOn,
        Set<UUID> events,
        Set<UUID> episodes,
        Set<UUID> persons,
        UUID takenBy,
        Instant takenAt,
        @Nullable Answer answer,
        List<Told> told,
        List<Count> imported) {
    public SealOrder {
        events = Set.copyOf(events);
        episodes = Set.copyOf(episodes);
        persons = Set.copyOf(persons);
        told = List.copyOf(told);
        imported = List.copyOf(imported);
    }

    /**
     * The second person.
     *
     * @param records how many records changed
     */
    public record Answer(boolean confirmed, UUID account, Instant at, String note, int records) {}

    /** An agency that was told. */
    public record Told(UUID agency, @Nullable Instant doneAt) {}

    public boolean waits() {
        return answer == null;
    }

    public boolean done() {
        return answer != null && answer.confirmed();
    }

    /** For what the law of many states still lets sealed facts be read (F.2: sealed is not erased). */
    public enum Purpose {
        COURT_ORDERED,
        PERSON_ASKS,
        STATUTE_ALLOWS
    }
}

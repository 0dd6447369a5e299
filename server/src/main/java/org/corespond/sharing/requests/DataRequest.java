package org.corespond.sharing.requests;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one agency asked of another, and what became of it.
 *
 * @param records the name of a source of records
 * @param sharedOnly only of people whose episode the asking agency accepted
 * @param openUntil from when on no set is made any more
 * @param sets the sets that were made, the latest first
 */
public record DataRequest(
        UUID id,
        UUID asker,
        UUID holder,
        UUID askedBy,
        String askedByName,
        Instant askedAt,
        String purpose,
        List<String> asserted,
        String why,
        String records,
        List<String> fields,
        boolean sharedOnly,
        Instant from,
        Instant to,
        Instant openUntil,
        @Nullable Answer answer,
        List<Made> sets) {
    public DataRequest {
        asserted = List.copyOf(asserted);
        fields = List.copyOf(fields);
        sets = List.copyOf(sets);
    }

    /** What the holder said; the ids of its records that the set may be made of. */
    public record Answer(boolean approved, String reason, List<UUID> records, String by, Instant at) {
        public Answer {
            records = List.copyOf(records);
        }
    }

    /** A set that was handed out: of so many records, with so many rows. */
    public record Made(String by, Instant at, int records, int rows, String hash) {}

    public boolean waits() {
        return answer == null;
    }

    /** Whether a set may be made at that time. */
    public boolean open(Instant at) {
        return answer != null && answer.approved() && at.isBefore(openUntil);
    }

    DataRequest with(@Nullable Answer answered, List<Made> made) {
        return new DataRequest(
                id,
                asker,
                holder,
                askedBy,
                askedByName,
                askedAt,
                purpose,
                asserted,
                why,
                records,
                fields,
                sharedOnly,
                from,
                to,
                openUntil,
                answered,
                made);
    }
}

package org.corespond.sharing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records that one agency can ask of another as a data set (B07, B08); whoever keeps such records is one. */
public interface RecordSource {
    /** What it is called in requests and texts: {@code identity}, {@code call}. */
    String name();

    /** The fields that can be asked for, in their order, and the class of data that each belongs to. */
    Map<String, String> fields();

    /**
     * Records of my own agency that began in the span, at most as many as asked for.
     *
     * @param sharedWith only those whose episode this agency accepted; absent: all
     */
    List<UUID> mine(Instant from, Instant to, @Nullable UUID sharedWith, int most);

    /** What a record tells of, as a court's order names it: the person, or the episode; empty when it is of neither. */
    Optional<UUID> about(UUID record);

    /** What the gate lets out of one record; a field that is not in view is absent. */
    Release<Map<String, String>> release(UUID record, Ask ask);
}

package org.corespond.sharing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Facts that came by an import of a register, where no name is kept: an order finds them by the number of a record, or by a
 * person's number and the day of the event. Nobody who counts them learns that some are missing.
 */
public interface ImportedFacts {
    /**
     * What an order names; empty texts are not looked for.
     *
     * @param day of the event; a person's facts of that day and the next are meant, for a booking may follow after midnight
     */
    record Named(String record, String person, LocalDate day) {
        public boolean nothing() {
            return record.isEmpty() && person.isEmpty();
        }
    }

    /** How many facts of a source. */
    record Count(String source, long facts) {}

    /** Notes for an order what it names, as keyed hashes. */
    void note(UUID order, Named named);

    /** What it meets now, by source. */
    List<Count> met(UUID order);

    /**
     * Takes it out of every measure, and what later imports bring of it too.
     *
     * @return what was met, by source
     */
    List<Count> seal(UUID order, boolean destroy);
}

package org.corespond.keys;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** A module that keeps sealed words: which tables they stand in, and which records are about a person. */
public interface SealedRecords {
    List<SealedTable> tables();

    /**
     * Under whose keys words about the person lie that the agency that acts holds: the ids of the records. It is asked when
     * the person is erased, so that a record from before the person had a name goes too (docs/adr/0057).
     *
     * @param person or a record itself, where nobody ever had a name
     */
    Collection<UUID> about(UUID person);
}

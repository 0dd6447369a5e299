package org.corespond.agreements;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Whoever decides on disclosures tells how many of them stood on a clause; this module lies below and cannot ask. */
public interface ClauseUse {
    /** How many decisions of the community relied on each clause since then; a clause without any may be absent. */
    Map<UUID, Long> decisions(Collection<UUID> clauses, Instant since);
}

package org.corespond.agreements;

import java.time.Instant;
import java.util.Map;

/** Whoever follows the targets tells which were missed two quarters in a row; this module lies below and cannot ask. */
public interface TargetWatch {
    /** By the id of the measure: since when. */
    Map<String, Instant> missed(Instant at);
}

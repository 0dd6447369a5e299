/**
 * Who saw and changed what: an append-only record, chained by hashes in batches per agency, so that a missing or
 * altered row shows. Every view of a person or an episode leaves one row with the ids that were seen.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package org.corespond.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

package org.corespond.sharing;

import java.util.function.Consumer;
import org.corespond.kernel.RoundTrip;

/**
 * Somebody who knows facts that a decision stands on: consents, agreements, wishes, legal process. The gate asks every bean of
 * this type, in the transaction of the release and from the primary database, whether the record exists or not, so that a
 * denial costs what an unknown record costs.
 */
public interface FactSource {
    /**
     * Adds what it has to read to the one trip of all sources; what it gives tells the facts when that trip is made.
     */
    Consumer<FactsInHand> ask(Question question, RoundTrip trip);
}

package org.corespond.sharing;

/**
 * Somebody who knows facts that a decision stands on: consents, agreements, wishes, legal process. The gate asks every bean of
 * this type, in the transaction of the release and from the primary database, whether the record exists or not, so that a
 * denial costs what an unknown record costs.
 */
public interface FactSource {
    void tell(Question question, FactsInHand facts);

    /** Whether the asker has broken the glass for this person in this episode, and it is still open. */
    default boolean breaksGlass(Question question) {
        return false;
    }
}

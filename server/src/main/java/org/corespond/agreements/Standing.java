package org.corespond.agreements;

/** Where an agreement stands: told by its dates and signatures, set by nobody. */
public enum Standing {
    DRAFT,
    SIGNED,
    ACTIVE,
    EXPIRED,
    TERMINATED;

    /** Whether its flows are open. */
    public boolean open() {
        return this == ACTIVE;
    }
}

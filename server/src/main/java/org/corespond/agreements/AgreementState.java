package org.corespond.agreements;

/** Where an agreement stands: told by its dates and signatures, set by nobody. */
public enum AgreementState {
    DRAFT,
    SIGNED,
    ACTIVE,
    EXPIRED,
    TERMINATED
}

package org.corespond.agreements;

/** How far the work on an agreement is: told by its dates, signatures and reviews, set by nobody (collaboration.md 10.2). */
public enum AgreementStage {
    DRAFT,
    REVIEW,
    SIGNED,
    ACTIVE,
    DUE,
    OVERDUE,
    AMENDED,
    ENDED
}

package org.corespond.sharing.decision;

/** What a person can have signed. Counseling notes, psychotherapy notes and use in a proceeding are never combined. */
public enum ConsentKind {
    TPO,
    SPECIFIC,
    CJ_REFERRAL,
    COUNSELING_NOTES,
    PSY_NOTES,
    PROCEEDING,
    RESEARCH,
    DIRECTIVE
}

package org.corespond.sharing.consents;

/** What can end a consent besides a date (42 CFR 2.31(a)(7)). */
public enum ConsentEnd {
    DISCHARGED_FROM_PROGRAM,
    CASE_CLOSED,
    END_OF_TREATMENT,
    SUPERVISION_ENDS,
    STUDY_ENDS
}

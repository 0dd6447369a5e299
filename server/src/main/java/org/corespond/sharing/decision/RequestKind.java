package org.corespond.sharing.decision;

/** The kind of a law-enforcement request. A decedent has no rule in this version and stays closed. */
public enum RequestKind {
    LOCATE_SUSPECT,
    VICTIM,
    DECEDENT,
    CRIME_ON_PREMISES,
    LEGAL_PROCESS
}

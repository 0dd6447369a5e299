package org.corespond.field;

/** Whom or what the person threatened (data dictionary 5.2); several may hold. */
public enum ThreatTo {
    NONE,
    SELF,
    OFFICER,
    OTHER_PERSON,
    PROPERTY
}

package org.corespond.field;

/** Whether there was an offense that allows an arrest (data dictionary 5.2). */
public enum Offense {
    NONE,
    VIOLATION,
    MISDEMEANOR,
    FELONY,
    WARRANT
}

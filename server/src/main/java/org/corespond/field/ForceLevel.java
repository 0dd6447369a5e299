package org.corespond.field;

/** Reportable force by local level; handcuffs alone are no force (oracle 6). */
public enum ForceLevel {
    NONE,
    LEVEL_1,
    LEVEL_2,
    LEVEL_3
}

package org.corespond.field;

/** How the person came to be injured (data dictionary 5.2). */
public enum Injury {
    NONE,
    PRIOR,
    SELF_INFLICTED,
    DURING
}

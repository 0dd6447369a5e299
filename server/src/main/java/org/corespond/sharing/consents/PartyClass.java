package org.corespond.sharing.consents;

/** Who may be named without a name, where the registry proves who belongs to it (42 CFR 2.31(a)(2), (4)). */
public enum PartyClass {
    /** An agency that has taken the person over for care, with an episode that it accepted. */
    TREATING_PROVIDER,
    /** A health-care provider of this community that holds a record of the person. */
    PROVIDER
}

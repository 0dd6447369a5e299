package org.corespond.sharing.consents;

/** How somebody signed. */
public enum SigningMethod {
    DRAWN,
    TYPED,
    PAPER,
    SPOKEN
}

package org.corespond.sharing.decision;

/** From strict to open: denied, legal process, consent, aggregate, minimum necessary, permitted (disclosure.md A.2, A.7). */
public enum Outcome {
    D,
    L,
    C,
    A,
    M,
    P;

    /** The stricter of two; of two that are the same either, so that a boundary here makes no difference. */
    public Outcome meet(Outcome other) {
        return compareTo(other) <= 0 ? this : other;
    }
}

package org.corespond.sharing.decision;

/** Who asks (disclosure.md A.1): officer, dispatcher, clinician, mobile crisis, jail, supervision, case manager, researcher, advocate, public. */
public enum Requester {
    LEO,
    DSP,
    CLN,
    MCC,
    JAIL,
    PRB,
    CM,
    RES,
    ADV,
    PUB
}

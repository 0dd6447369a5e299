package org.corespond.sharing.decision;

/** Conditions that the facts show by themselves. */
public enum Standing {
    COVERED_CUSTODIAN,
    LOCATION_HELD_BY_911,
    HELD_BY_RESPONDERS,
    PROVIDER_REQUESTER,
    PERSON_IN_CUSTODY,
    INCIDENT_OPEN
}

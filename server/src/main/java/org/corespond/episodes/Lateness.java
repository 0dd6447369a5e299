package org.corespond.episodes;

/** How the next step of an open episode stands against its clock. */
public enum Lateness {
    CALM,
    DUE,
    LATE
}

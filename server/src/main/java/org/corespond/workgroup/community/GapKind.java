package org.corespond.workgroup.community;

/** What is missing (systems.md F13, I07). */
public enum GapKind {
    TRANSPORT,
    HOURS,
    SERVICE,
    QUALITY
}

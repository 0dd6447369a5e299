package org.corespond.training;

/** How a module is taught; a panel is where people tell what they lived. */
public enum Method {
    TALK,
    PANEL,
    SCENARIO,
    VISIT,
    ONLINE
}

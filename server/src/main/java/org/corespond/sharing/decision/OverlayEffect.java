package org.corespond.sharing.decision;

/** What a state's law does to the default: narrow, allow for the state only, compel, or ask for an act. */
public enum OverlayEffect {
    RESTRICT,
    PERMIT,
    REQUIRE,
    REQUIRE_ACTION
}

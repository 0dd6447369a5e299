package org.corespond.field;

/** How far a CIT officer came: asked for, sent, on scene (data dictionary 5.2). */
public enum CitOnScene {
    NOT_REQUESTED,
    REQUESTED,
    DISPATCHED,
    ARRIVED
}

package org.corespond.facilities;

/** The one-tap moments at the door. */
public enum DoorTap {
    ARRIVED,
    CUSTODY,
    RELEASED
}

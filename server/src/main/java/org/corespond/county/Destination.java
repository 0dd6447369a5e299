package org.corespond.county;

/** Where a person was taken. */
public enum Destination {
    ED("ed", 42),
    CRISIS("crisis", 7),
    RESPITE("respite", 12),
    SOBERING("sobering", 8),
    DETOX("sobering", 15),
    CLINIC("", 10),
    SHELTER("", 10),
    JAIL("", 35);

    private final String receiving;
    private final double dropOffMinutes;

    Destination(String receiving, double dropOffMinutes) {
        this.receiving = receiving;
        this.dropOffMinutes = dropOffMinutes;
    }

    /** The part of O1.0 that counts this place (decisions 2 and 3); empty for a place that is no receiving facility. */
    public String receiving() {
        return receiving;
    }

    double dropOffMinutes() {
        return dropOffMinutes;
    }

    /** A place of care that takes a person over with a drop-off clock. */
    public boolean takesHandoffs() {
        return this != SHELTER && this != JAIL;
    }
}

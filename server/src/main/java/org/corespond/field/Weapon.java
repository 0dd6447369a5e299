package org.corespond.field;

/** The weapon that the person had (data dictionary 5.2). */
public enum Weapon {
    NONE,
    FIREARM,
    EDGED,
    BLUNT,
    VEHICLE,
    CHEMICAL,
    IMPROVISED,
    REPLICA,
    OTHER
}

package org.corespond.calls;

/** Who has to come, whatever the route; flags add up (decisions 10). */
public enum ResponseFlag {
    EMS,
    POLICE,
    POLICE_CIT,
    FIRE
}

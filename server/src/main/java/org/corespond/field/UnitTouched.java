package org.corespond.field;

import java.util.UUID;

/** A unit or its roster was written; heard in the same transaction by whoever tells what the unit can do now. */
record UnitTouched(UUID unitId) {}

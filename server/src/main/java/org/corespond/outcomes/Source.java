package org.corespond.outcomes;

import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;

/**
 * Where facts come from.
 *
 * @param unit what one row of it is: dispatch, encounter, force, booking, or live for the program's own work
 * @param provides what it is able to say; a measure that needs more is not available
 */
public record Source(UUID id, String name, String title, String unit, ZoneId zone, Set<String> provides) {
    /** The name under which the program's own work is measured. */
    public static final String LIVE = "live";
}

package org.corespond.outcomes.mapping;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The stamps of one row while they are being read: one may rest on another, and each is read once. */
final class RowMoments {
    private final Cells cells;
    private final ZoneId zone;
    private final Map<FactField, StampValue> values;
    private final Map<FactField, Stamp> read = new EnumMap<>(FactField.class);

    RowMoments(Cells cells, ZoneId zone, Map<FactField, StampValue> values) {
        this.cells = cells;
        this.zone = zone;
        this.values = values;
    }

    Cells cells() {
        return cells;
    }

    ZoneId zone() {
        return zone;
    }

    Stamp get(FactField field) throws RowFault {
        Stamp known = read.get(field);
        if (known != null) {
            return known;
        }
        StampValue value = values.get(field);
        // Set before reading: a stamp that rests on itself finds nothing instead of never ending.
        read.put(field, Stamp.NONE);
        Stamp stamp = value == null ? Stamp.NONE : value.read(this);
        read.put(field, stamp);
        return stamp;
    }

    /** The latest of the stamps read so far, to tell the first from the second pass of a repeated hour. */
    @Nullable
    Instant latest() {
        Instant latest = null;
        for (Stamp stamp : read.values()) {
            Instant at = stamp.at();
            latest = at != null && (latest == null || at.isAfter(latest)) ? at : latest;
        }
        return latest;
    }
}

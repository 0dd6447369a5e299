package org.corespond.outcomes.mapping;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One unit of a register as every department's facts have it; stamps are instants, lists are lists of codes. */
public final class Fact {
    private final Map<FactField, Object> values = new EnumMap<>(FactField.class);
    private final Map<FactField, String> written = new EnumMap<>(FactField.class);
    private final SortedSet<String> flags = new TreeSet<>();
    private @Nullable LocalDate occurredOn;

    public @Nullable Object get(FactField field) {
        return values.get(field);
    }

    /** The same, a stamp as its text: it is hashed and stored, and writing a stamp takes longer than reading it did. */
    public @Nullable Object getWritten(FactField field) {
        Object value = values.get(field);
        if (!(value instanceof Instant stamp)) {
            return value;
        }
        return written.computeIfAbsent(field, unwritten -> InstantText.of(stamp));
    }

    void set(FactField field, @Nullable Object value) {
        if (value != null) {
            values.put(field, value);
        }
    }

    /** What a reader should know about this fact: a repaired stamp, a night when the clocks changed. */
    public SortedSet<String> flags() {
        return flags;
    }

    /** The day it belongs to in the source's own zone; null when the source names no day at all. */
    public @Nullable LocalDate occurredOn() {
        return occurredOn;
    }

    void occurredOn(LocalDate day) {
        occurredOn = day;
    }
}

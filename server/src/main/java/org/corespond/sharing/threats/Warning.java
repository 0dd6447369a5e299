package org.corespond.sharing.threats;

import java.util.EnumMap;
import java.util.Map;

/** A warning as far as the gate lets it out. */
public record Warning(Coming about, Map<Line, String> lines) {
    public Warning {
        lines = new EnumMap<>(lines);
    }
}

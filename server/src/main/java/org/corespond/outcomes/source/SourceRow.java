package org.corespond.outcomes.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row as the file has it, with the line it begins on; a fault says why its cells cannot be trusted. */
public record SourceRow(
        int line, List<String> cells, @Nullable String fault) {
    static SourceRow of(int line, List<String> cells) {
        return new SourceRow(line, cells, null);
    }

    /** True when no cell holds anything but space. */
    public boolean blank() {
        if (fault != null) {
            return false;
        }
        for (String cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }
}

package org.corespond.directory;

import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tenant: one collaboration, with the zone that its times are shown in.
 *
 * @param state the state whose law its disclosure overlays go by, as in {@code MN}; absent: none applies
 */
public record Community(
        UUID id,
        String slug,
        String name,
        ZoneId zone,
        @Nullable String state) {

    public Community(UUID id, String slug, String name, ZoneId zone) {
        this(id, slug, name, zone, null);
    }
}

package org.corespond.directory;

import java.time.ZoneId;
import java.util.UUID;

/** A tenant: one collaboration, with the zone that its times are shown in. */
public record Community(UUID id, String slug, String name, ZoneId zone) {}

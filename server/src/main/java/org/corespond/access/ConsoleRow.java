package org.corespond.access;

import java.time.Instant;
import java.util.UUID;

/** A dispatch console that does not lock, as the administrator sees it. */
public record ConsoleRow(UUID id, String name, Instant addedAt) {}

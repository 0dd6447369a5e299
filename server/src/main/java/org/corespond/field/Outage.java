package org.corespond.field;

import java.time.Instant;
import java.util.UUID;

/**
 * A running time out of service.
 *
 * @param note what helps the next shift, or ""; always there when the reason is another one
 */
public record Outage(UUID unitId, OutReason reason, String note, Instant from) {}

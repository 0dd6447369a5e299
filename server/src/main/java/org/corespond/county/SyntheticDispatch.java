package org.corespond.county;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody was sent: who, with every stamp in order (data-dictionary 5.9). */
public record SyntheticDispatch(
        SyntheticUnit unit,
        ResponseModel model,
        Instant queuedAt,
        Instant dispatchedAt,
        Instant enRouteAt,
        @Nullable Instant arrivedAt,
        Instant clearedAt,
        boolean citRequested,
        boolean citDispatched,
        boolean citArrived,
        boolean personMet) {}

package org.corespond.calls;

import java.time.Instant;
import java.util.UUID;

/** A call as it came in, to one agency, on one line, screened by one version of the protocol. */
record Call(
        UUID id,
        UUID agencyId,
        long number,
        CallLine line,
        Instant receivedAt,
        UUID takenBy,
        String protocolId,
        int protocolVersion) {

    String shortId() {
        return "C-" + number;
    }
}

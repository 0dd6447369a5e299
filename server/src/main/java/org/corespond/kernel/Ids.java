package org.corespond.kernel;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Time-ordered identifiers (RFC 9562, version 7), so that new rows land side by side in an index. */
@Component
public class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();
    private final Clock clock;

    Ids(Clock clock) {
        this.clock = clock;
    }

    public UUID next() {
        return at(clock.millis());
    }

    /** An id of the given moment, for records that tell of the past. */
    public static UUID at(long epochMillis) {
        byte[] noise = new byte[10];
        RANDOM.nextBytes(noise);
        long low = 0;
        for (int i = 2; i < 10; i++) {
            low = (low << 8) | (noise[i] & 0xff);
        }
        long randA = ((noise[0] & 0x0fL) << 8) | (noise[1] & 0xffL);
        return new UUID((epochMillis << 16) | 0x7000L | randA, (low & 0x3fffffffffffffffL) | 0x8000000000000000L);
    }
}

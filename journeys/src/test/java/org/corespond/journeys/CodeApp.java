package org.corespond.journeys;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** The code app on somebody's phone, fed with the key that the set-up page shows. */
final class CodeApp {
    private static final Duration STEP = Duration.ofSeconds(30);

    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator(STEP);
    private final SecretKeySpec key;
    private long used;

    CodeApp(String shown) {
        key = new SecretKeySpec(new Base32().decode(shown.replace(" ", "")), codes.getAlgorithm());
    }

    /** Each code works once, so a second one at once is the next step's, which the server's drift allows. */
    String next() {
        used = Math.max(Instant.now().getEpochSecond() / STEP.toSeconds(), used + 1);
        try {
            return codes.generateOneTimePasswordString(key, Instant.ofEpochSecond(used * STEP.toSeconds()));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}

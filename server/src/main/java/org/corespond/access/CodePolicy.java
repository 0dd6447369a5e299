package org.corespond.access;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.function.LongFunction;

/** When a code of a code app counts: of this time step or one beside it, and once only (RFC 6238 5.2, IA-2(8)). */
final class CodePolicy {
    static final Duration STEP = Duration.ofSeconds(30);
    private static final int DRIFT = 1;

    private CodePolicy() {}

    static long step(Instant now) {
        return now.getEpochSecond() / STEP.toSeconds();
    }

    /**
     * The time step that the code belongs to, or nothing when it does not count.
     *
     * @param lastStep the newest step whose code was used
     * @param codeOf the right code of a step
     */
    static OptionalLong accept(String typed, Instant now, long lastStep, LongFunction<String> codeOf) {
        String code = typed.replaceAll("\\s", "");
        long here = step(now);
        for (long step = here - DRIFT; step <= here + DRIFT; step++) {
            if (step > lastStep && same(codeOf.apply(step), code)) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    /** Takes the same time wherever the first difference is. */
    private static boolean same(String right, String typed) {
        return java.security.MessageDigest.isEqual(
                right.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                typed.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}

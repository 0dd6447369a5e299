package org.corespond.workgroup.community;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever sends too much at the public doors. Where a visitor comes from is never written down: it is counted
 * in memory only, under a hash whose salt dies with the program.
 */
@Component
class Pace {
    /** What is counted, how often it may happen from one place, and how often in a whole community. */
    enum Door {
        SEND(8, 120, Duration.ofMinutes(10)),
        CODE(12, 240, Duration.ofMinutes(10));

        private final int one;
        private final int all;
        private final Duration window;

        Door(int one, int all, Duration window) {
            this.one = one;
            this.all = all;
            this.window = window;
        }
    }

    private static final int MOST_PLACES = 20_000;
    private static final int SALT = 32;

    private final Clock clock;
    private final byte[] salt = new byte[SALT];
    private final Map<String, Deque<Instant>> seen = new HashMap<>();

    Pace(Clock clock) {
        this.clock = clock;
        new SecureRandom().nextBytes(salt);
    }

    /** Counts one more, and says whether it is within the limits. */
    synchronized boolean allows(Door door, UUID community, String address) {
        if (seen.size() > MOST_PLACES) {
            seen.values().removeIf(times -> old(times, Duration.ofHours(1)));
        }
        String all = door + " " + community;
        return count(hash(all + " " + address), door.window, door.one) && count(all, door.window, door.all);
    }

    private boolean count(String key, Duration window, int most) {
        Deque<Instant> times = seen.computeIfAbsent(key, k -> new ArrayDeque<>());
        Instant now = clock.instant();
        while (!times.isEmpty() && !times.getFirst().isAfter(now.minus(window))) {
            times.removeFirst();
        }
        if (times.size() >= most) {
            return false;
        }
        times.addLast(now);
        return true;
    }

    private boolean old(Deque<Instant> times, Duration age) {
        return times.isEmpty() || times.getLast().isBefore(clock.instant().minus(age));
    }

    private String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return Base64.getEncoder().encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

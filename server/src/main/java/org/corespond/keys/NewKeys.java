package org.corespond.keys;

import java.security.SecureRandom;

/** Fresh keys of 256 bits. */
final class NewKeys {
    private static final int KEY_BYTES = 32;
    private final SecureRandom random = new SecureRandom();

    byte[] next() {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return bytes;
    }
}

package org.corespond.workgroup.community;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.UUID;

/**
 * The code with which a sender comes back, or with which a survey is answered once. It follows from the key of the form,
 * so that a form sent twice shows the same code twice. Only its hash is kept.
 */
final class TrackingCode {
    /** Neither vowels, which would make words, nor signs that look alike. */
    private static final String SIGNS = "23456789BCDFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 12;
    private static final int GROUP = 4;

    private TrackingCode() {}

    /** As in {@code 7KQM-PX42-WDNB}: 28 to the power of 12, and tries are slowed down. */
    static String of(String what, UUID key) {
        byte[] hash = sha256(what + " " + key);
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            int number = ((hash[2 * i] & 0xff) << 8) | (hash[2 * i + 1] & 0xff);
            code.append(SIGNS.charAt(number % SIGNS.length()));
        }
        return code.toString();
    }

    /** The hash of a code as it was typed: blanks, dashes and small letters do not count. */
    static byte[] digest(String typed) {
        return sha256(typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", ""));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

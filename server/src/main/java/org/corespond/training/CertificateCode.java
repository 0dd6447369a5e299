package org.corespond.training;

import java.security.SecureRandom;
import java.util.Locale;

/** The code on a certificate: twelve letters and digits that nobody mixes up. */
final class CertificateCode {
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private CertificateCode() {}

    static String next() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % 4 == 0) {
                code.append('-');
            }
            code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /** As people type it: small letters, without the hyphens. */
    static String plain(String typed) {
        String letters = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        return letters.length() == LENGTH
                ? letters.substring(0, 4) + "-" + letters.substring(4, 8) + "-" + letters.substring(8)
                : letters;
    }
}

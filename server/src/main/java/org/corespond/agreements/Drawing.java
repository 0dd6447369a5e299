package org.corespond.agreements;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** A signature drawn on the page, with its SHA-256. */
@SuppressWarnings("ArrayRecordComponent") // the bytes are the thing, and two are compared by their hash
record Drawing(byte[] png, String sha256) {
    private static final String BEGINS = "data:image/png;base64,";
    private static final int MOST_BYTES = 1024 * 1024;

    /** Empty when nothing was drawn, and when it is no picture as the page makes it. */
    static Optional<Drawing> of(String data) {
        if (!data.startsWith(BEGINS)) {
            return Optional.empty();
        }
        try {
            byte[] png = Base64.getDecoder().decode(data.substring(BEGINS.length()));
            byte[] begins = HexFormat.of().parseHex("89504e470d0a1a0a");
            boolean good = png.length > begins.length
                    && png.length <= MOST_BYTES
                    && java.util.Arrays.equals(png, 0, begins.length, begins, 0, begins.length);
            return good ? Optional.of(new Drawing(png, hash(png))) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

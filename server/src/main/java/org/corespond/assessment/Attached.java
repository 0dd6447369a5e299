package org.corespond.assessment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** A file under an item; what it is, its own first bytes say and nothing else. */
@SuppressWarnings("ArrayRecordComponent") // the bytes are the thing; two files are compared by their hash
record Attached(String name, String mediaType, String sha256, byte[] content) {
    private static final int MOST_BYTES = 10 * 1024 * 1024;
    private static final int LONGEST_NAME = 120;
    private static final Map<String, byte[]> KINDS = Map.of(
            "application/pdf", "%PDF-".getBytes(StandardCharsets.US_ASCII),
            "image/png", HexFormat.of().parseHex("89504e470d0a1a0a"),
            "image/jpeg", HexFormat.of().parseHex("ffd8ff"));

    /** Empty when it is neither PDF, PNG nor JPEG, or too large. */
    static Optional<Attached> of(String name, byte[] content) {
        return KINDS.entrySet().stream()
                .filter(kind -> content.length <= MOST_BYTES && begins(content, kind.getValue()))
                .map(kind -> new Attached(plain(name), kind.getKey(), hash(content), content))
                .findFirst();
    }

    /** From a row that has a file. */
    static Attached from(ResultSet row, int n) throws SQLException {
        return new Attached(
                row.getString("file_name"),
                row.getString("media_type"),
                row.getString("sha256"),
                row.getBytes("content"));
    }

    /** A name goes into a header: letters, digits, dots and dashes. */
    private static String plain(String name) {
        String safe = name.replaceAll("[^A-Za-z0-9._-]+", "-");
        return safe.isEmpty() ? "file" : safe.substring(Math.max(0, safe.length() - LONGEST_NAME));
    }

    private static boolean begins(byte[] content, byte[] with) {
        return content.length > with.length && Arrays.equals(content, 0, with.length, with, 0, with.length);
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

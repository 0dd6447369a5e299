package org.corespond.sharing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** A paper as it came in: signed, drawn or served. What it is, its own first bytes say and nothing else. */
@SuppressWarnings("ArrayRecordComponent") // the bytes are the thing, and two papers are compared by their hash
public record Paper(String mediaType, String sha256, byte[] content) {
    public static final int MOST_BYTES = 10 * 1024 * 1024;
    public static final String PDF = "application/pdf";
    public static final String PNG = "image/png";
    private static final String DRAWN = "data:image/png;base64,";

    private record Kind(String mediaType, byte[] begins) {}

    private static final List<Kind> KINDS = List.of(
            new Kind(PDF, "%PDF-".getBytes(StandardCharsets.US_ASCII)),
            new Kind(PNG, HexFormat.of().parseHex("89504e470d0a1a0a")),
            new Kind("image/jpeg", HexFormat.of().parseHex("ffd8ff")));

    /** Empty when it is neither PDF, PNG nor JPEG, or too large. */
    public static Optional<Paper> of(byte[] content) {
        return KINDS.stream()
                .filter(kind -> content.length <= MOST_BYTES && begins(content, kind.begins()))
                .map(kind -> new Paper(kind.mediaType(), hash(content), content))
                .findFirst();
    }

    /** What was drawn on the page, as its script writes it; empty when nothing was drawn. */
    public static Optional<Paper> drawn(String data) {
        if (!data.startsWith(DRAWN)) {
            return Optional.empty();
        }
        try {
            byte[] content = Base64.getDecoder().decode(data.substring(DRAWN.length()));
            return of(content).filter(paper -> paper.mediaType().equals(PNG));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean begins(byte[] content, byte[] with) {
        return content.length > with.length && Arrays.equals(content, 0, with.length, with, 0, with.length);
    }

    /** SHA-256, in hexadecimal. */
    public static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

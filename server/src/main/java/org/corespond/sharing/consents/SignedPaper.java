package org.corespond.sharing.consents;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** A signed paper or a drawn signature as it came in; what it is, its own first bytes say and nothing else. */
@SuppressWarnings("ArrayRecordComponent") // the bytes are the thing, and two papers are compared by their hash
record SignedPaper(String mediaType, String sha256, byte[] content) {
    static final int MOST_BYTES = 10 * 1024 * 1024;
    static final String PNG = "image/png";
    private static final String DRAWN = "data:image/png;base64,";

    private record Kind(String mediaType, byte[] begins) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("application/pdf", "%PDF-".getBytes(StandardCharsets.US_ASCII)),
            new Kind(PNG, HexFormat.of().parseHex("89504e470d0a1a0a")),
            new Kind("image/jpeg", HexFormat.of().parseHex("ffd8ff")));

    /** Empty when it is neither PDF, PNG nor JPEG, or too large. */
    static Optional<SignedPaper> of(byte[] content) {
        return KINDS.stream()
                .filter(kind -> content.length <= MOST_BYTES && begins(content, kind.begins()))
                .map(kind -> new SignedPaper(kind.mediaType(), hash(content), content))
                .findFirst();
    }

    /** What was drawn on the page, as its script writes it; empty when nothing was drawn. */
    static Optional<SignedPaper> drawn(String data) {
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

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

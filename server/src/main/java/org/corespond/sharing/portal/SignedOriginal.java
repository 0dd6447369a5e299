package org.corespond.sharing.portal;

import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a file may be the signed original: a PDF or a picture by its content, not by its name, of ten megabytes. */
final class SignedOriginal {
    private static final int MOST = 10 * 1024 * 1024;
    private static final int NAME = 120;

    private SignedOriginal() {}

    static Optional<Original> of(@Nullable String name, byte[] bytes) {
        String type = type(bytes);
        if (type == null || bytes.length > MOST) {
            return Optional.empty();
        }
        String plain =
                name == null ? "" : name.replaceAll("[^\\p{L}\\p{N} ._-]", "").strip();
        String kept = plain.isEmpty() ? "directive." + type.substring(type.indexOf('/') + 1) : plain;
        return Optional.of(new Original(kept.substring(0, Math.min(kept.length(), NAME)), type, bytes));
    }

    private static @Nullable String type(byte[] bytes) {
        if (begins(bytes, "25504446")) {
            return "application/pdf";
        }
        if (begins(bytes, "89504e470d0a1a0a")) {
            return "image/png";
        }
        return begins(bytes, "ffd8ff") ? "image/jpeg" : null;
    }

    private static boolean begins(byte[] bytes, String hex) {
        int length = hex.length() / 2;
        if (bytes.length < length) {
            return false;
        }
        return HexFormat.of().formatHex(bytes, 0, length).equals(hex);
    }
}

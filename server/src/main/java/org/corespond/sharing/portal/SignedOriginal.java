package org.corespond.sharing.portal;

import java.util.Optional;
import org.corespond.sharing.Paper;
import org.jspecify.annotations.Nullable;

/** Whether a file may be the signed original: a PDF or a picture by its content, not by its name, of ten megabytes. */
final class SignedOriginal {
    private static final int NAME = 120;

    private SignedOriginal() {}

    static Optional<Original> of(@Nullable String name, byte[] bytes) {
        return Paper.of(bytes).map(paper -> new Original(kept(name, paper.mediaType()), paper.mediaType(), bytes));
    }

    private static String kept(@Nullable String name, String type) {
        String plain =
                name == null ? "" : name.replaceAll("[^\\p{L}\\p{N} ._-]", "").strip();
        String kept = plain.isEmpty() ? "directive." + type.substring(type.indexOf('/') + 1) : plain;
        return kept.substring(0, Math.min(kept.length(), NAME));
    }
}

package org.corespond.agreements;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a version of an agreement says.
 *
 * @param kind as disclosure names it: BAA, QSOA, MOU and so on
 * @param parties whose signatures it needs; {@link #OPERATOR} stands for the operator of the platform
 * @param until absent: until it is ended
 * @param provisions what it says in words
 */
public record Terms(
        String kind,
        String title,
        SortedSet<UUID> parties,
        Instant from,
        @Nullable Instant until,
        List<Clause> clauses,
        List<Provision> provisions) {
    /** Who holds the data for an agency. */
    public static final UUID OPERATOR = new UUID(0, 0);

    public Terms {
        parties = new TreeSet<>(parties);
        clauses = List.copyOf(clauses);
        provisions = List.copyOf(provisions);
    }

    /** SHA-256 over all that is agreed; the ids of the clauses are no part of it. */
    String hash() {
        StringBuilder text = new StringBuilder();
        line(text, kind, title, parties, from, until);
        clauses.forEach(it -> line(
                text, it.parties(), it.purposes(), it.classes(), it.fields(), String.valueOf(it.from()), it.until()));
        provisions.forEach(it -> line(text, it.code(), it.text()));
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void line(StringBuilder text, @Nullable Object... parts) {
        for (Object part : parts) {
            String said = String.valueOf(part);
            text.append(said.length()).append(':').append(said);
        }
        text.append('\n');
    }
}

package org.corespond.outcomes.mapping;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Keyed hashes of what identifies a row, a person or an event. Under one key the same text always gives the same hash,
 * so repeats are found; without the key nobody gets back to the text, and a destroyed key cuts the tie for good.
 */
public final class Fingerprints {
    private final Mac mac;

    /** The hashes of one row; a row without a declared key is identified by its whole content. */
    public record Fingerprint(
            UUID key,
            UUID content,
            @Nullable UUID person,
            @Nullable UUID event) {}

    public Fingerprints(byte[] secret) {
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException("every Java platform has HmacSHA256", impossible);
        }
    }

    public Fingerprint of(MappedRow row) {
        StringBuilder content = new StringBuilder(256);
        for (FactField field : FactField.ALL) {
            Object value = row.fact().getWritten(field);
            content.append(value == null ? "" : value).append('\u001e');
        }
        content.append(row.fact().occurredOn())
                .append('\u001e')
                .append(row.person())
                .append('\u001e')
                .append(row.event());
        String key = row.key();
        UUID whole = hash('c', content.append('\u001e').append(key).toString());
        return new Fingerprint(
                key == null ? whole : hash('k', key), whole, hashed('p', row.person()), hashed('e', row.event()));
    }

    private @Nullable UUID hashed(char kind, @Nullable String text) {
        return text == null ? null : hash(kind, text);
    }

    /**
     * What a number typed by hand is hashed as in a row's key or event; the columns of a key, or the parts of a person, are
     * typed with a semicolon between them.
     */
    public List<UUID> ofRecord(String typed) {
        return Stream.of(hash('e', Fold.all(typed)), hash('e', Fold.all(parts(typed))), hash('k', parts(typed)))
                .distinct()
                .toList();
    }

    /** The same of a person. */
    public List<UUID> ofPerson(String typed) {
        return Stream.of(hash('p', Fold.all(typed)), hash('p', Fold.all(parts(typed))))
                .distinct()
                .toList();
    }

    private static String parts(String typed) {
        return Arrays.stream(typed.split(";", -1))
                .map(part -> Fold.all(part) + '\u001f')
                .collect(Collectors.joining());
    }

    /** The hash of a text of one kind: the same number as key and as person gives two hashes. */
    public UUID hash(char kind, String text) {
        mac.update((byte) kind);
        ByteBuffer bytes = ByteBuffer.wrap(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}

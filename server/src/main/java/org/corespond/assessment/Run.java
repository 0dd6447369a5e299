package org.corespond.assessment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One time that an instrument is answered.
 *
 * @param handedIn the sides that are done
 * @param meeting where one answer was agreed; absent: not yet
 */
public record Run(
        UUID id,
        String code,
        UUID form,
        int version,
        Instant openedAt,
        List<HandedIn> handedIn,
        @Nullable Meeting meeting,
        List<Signed> signatures) {
    public Run {
        handedIn = List.copyOf(handedIn);
        signatures = List.copyOf(signatures);
    }

    /** A side that is done. */
    public record HandedIn(View view, String by, Instant at) {}

    /** Who met when, and what was said. */
    public record Meeting(LocalDate heldOn, String people, String notes) {}

    /** A signature under what was agreed. */
    public record Signed(View view, String signer, String capacity, LocalDate on, String hash) {}

    public Set<View> done() {
        return handedIn.stream().map(HandedIn::view).collect(Collectors.toUnmodifiableSet());
    }

    public Optional<HandedIn> handedIn(View view) {
        return handedIn.stream().filter(it -> it.view() == view).findFirst();
    }

    /** Nothing of it can be changed once somebody has signed. */
    public boolean frozen() {
        return !signatures.isEmpty();
    }

    /** SHA-256 of all that a signature stands for: instrument, version, meeting and each agreed answer. */
    String hash(Map<String, String> agreed) {
        StringBuilder text = new StringBuilder();
        text.append(id).append('\n').append(form).append('\n').append(version).append('\n');
        if (meeting != null) {
            text.append(meeting.heldOn()).append('\n');
            text.append(meeting.people()).append('\n').append(meeting.notes()).append('\n');
        }
        new TreeMap<>(agreed)
                .forEach((item, answer) ->
                        text.append(item).append('=').append(answer).append('\n'));
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.corespond.workgroup.community;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A story that somebody lent.
 *
 * @param text absent where it was taken back or erased, or is another agency's and not published
 */
public record Story(
        UUID id,
        long number,
        String language,
        Set<StoryUse> uses,
        LocalDate consentedOn,
        @Nullable Instant publishedAt,
        @Nullable Instant withdrawnAt,
        @Nullable Text text,
        List<Copies> copies) {
    public Story {
        uses = Set.copyOf(uses);
        copies = List.copyOf(copies);
    }

    /** The story itself; the byline is what its teller wants to be called, or "". */
    public record Text(String title, String words, String byline) {}

    /** Printed copies that somebody holds, and when the holder was told that it was taken back. */
    public record Copies(
            UUID id,
            String holder,
            int copies,
            Instant handedAt,
            @Nullable Instant toldAt) {}

    Story telling(Text told) {
        return new Story(id, number, language, uses, consentedOn, publishedAt, withdrawnAt, told, copies);
    }

    public boolean isPublic() {
        return publishedAt != null && withdrawnAt == null && text != null;
    }

    public boolean withdrawn() {
        return withdrawnAt != null;
    }

    public String name() {
        return "S-" + number;
    }
}

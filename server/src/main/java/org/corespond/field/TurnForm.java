package org.corespond.field;

import java.util.Optional;
import java.util.UUID;
import org.corespond.web.FormText;
import org.jspecify.annotations.Nullable;

/**
 * What was typed for a turn of duty, kept as it was typed.
 *
 * @param member an account's id, or "" for somebody without one, who then has a name
 * @param from local time
 * @param to local time, or "" for an open end
 * @param certified last day of the member's CIT certificate, or ""
 */
public record TurnForm(
        @Nullable String member,
        @Nullable String other,
        @Nullable String from,
        @Nullable String to,
        @Nullable String certified) {
    public static final TurnForm EMPTY = new TurnForm("", "", "", "", "");

    public TurnForm {
        member = FormText.plain(member);
        other = FormText.plain(other);
        from = FormText.plain(from);
        to = FormText.plain(to);
        certified = FormText.plain(certified);
    }

    public boolean chose(UUID account) {
        return account.toString().equals(member);
    }

    Optional<UUID> account() {
        String chosen = FormText.plain(member);
        try {
            return chosen.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(chosen));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}

package org.corespond.sharing.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.multipart.MultipartFile;

/** What the page of a directive asks. */
public record DirectiveForm(
        @Nullable String state,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate executedOn,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate expiresOn,

        @Nullable String witnesses,
        @Nullable String notary,
        @Nullable String agent,
        @Nullable Boolean agentAccepted,
        @Nullable Boolean revocable,
        @Nullable MultipartFile file) {
    static final DirectiveForm EMPTY = new DirectiveForm(null, null, null, null, null, null, null, null, null);
    private static final int MOST = 300;

    /** Empty where the state or the day of signing is missing, or it ends before it begins. */
    Optional<Directives.Form> said() {
        String where = text(state).toUpperCase(Locale.ROOT);
        if (!where.matches("[A-Z]{2}") || executedOn == null || (expiresOn != null && expiresOn.isBefore(executedOn))) {
            return Optional.empty();
        }
        return Optional.of(new Directives.Form(
                where,
                executedOn,
                expiresOn,
                text(witnesses),
                text(notary),
                text(agent),
                ticked(agentAccepted),
                ticked(revocable)));
    }

    Optional<Original> original() {
        if (file == null || file.isEmpty()) {
            return Optional.empty();
        }
        try {
            return SignedOriginal.of(file.getOriginalFilename(), file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A box without a tick is not sent at all. */
    public static boolean ticked(@Nullable Boolean box) {
        return Boolean.TRUE.equals(box);
    }

    /** What was typed, or "". */
    public static String text(@Nullable Object typed) {
        String text = typed == null ? "" : typed.toString().strip();
        return text.substring(0, Math.min(text.length(), MOST));
    }
}
